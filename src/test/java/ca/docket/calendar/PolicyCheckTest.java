package ca.docket.calendar;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A table of deadlines that would leave somebody untold is found out. */
class PolicyCheckTest {

	@Test
	void theTableOfTheProjectIsGood() throws IOException {
		assertThat(problems("", "")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "-triage-process\"><text>\"intake\"|-triage-process\"><text>\"intke\"|process",
					"-triage-process\"><text>\"intake\"|-triage-process\"><text>\"earb\"|family",
					"-triage-process\"><text>\"intake\"|-triage-process\"><text>|process",
					"-triage-process\"><text>\"intake\"|-triage-process\"><text>not(\"x\")|process",
					"-triage-process\"><text>\"intake\"|-triage-process\"><text>\" intake\"|process",
					"\"Activity_DecideRequest\"|\"Activity_DecideReqest\"|task",
					"-decide-due\"><text>5|-decide-due\"><text>-5|number",
					"-decide-due\"><text>5|-decide-due\"><text>\"soon\"|number",
					"-decide-due\"><text>5|-decide-due\"><text>2.5|number",
					"-decide-due\"><text>5|-decide-due\"><text>999|number",
					"-decide-due\"><text>5|-decide-due\"><text>|nothing-due",
					"-escalate-after\"><text>3|-escalate-after\"><text>-3|number",
					"-escalate-after\"><text>3|-escalate-after\"><text>|escalation-half",
					"\"executives\"|\"executivs\"|group", "\"executives\"|executives|group",
					"\"executives\"|\" executives\"|group", "\"executives\"|\"review-legal\"|group-sees-nothing",
					"\"executives\"||escalation-half", "\"-10, -3\"|\"now and then\"|reminders",
					"\"-10, -3\"|-3|reminders", "\"-10, -3\"|\"-20, -3\"|reminder-useless",
					"\"-10, -3\"|\"-3, 300\"|reminder-useless",
					"-answer-expiry\"><text>20|-answer-expiry\"><text>10|expiry-before-due",
					"-answer-tier\"><text>|-answer-tier\"><text>4|expiry-narrowed", "not(4)|3|gap", "not(4)|1,2|gap",
					"&gt;= 75|&gt; 75|gap", "&lt; 75|&lt;= 75|overlap", "not(4)||overlap", "not(4)|not(|condition",
					"hitPolicy=\"UNIQUE\"|hitPolicy=\"FIRST\"|table", "name=\"escalateTo\"|name=\"escalate\"|table" })
	void whatIsWrongIsSaid(String good, String bad, String reason) throws IOException {
		assertThat(problems(good, (bad != null) ? bad : "")).isNotEmpty()
			.allSatisfy(problem -> assertThat(problem.key()).isEqualTo("deadlines." + reason));
	}

	@Test
	void anotherTableIsNoneOfItsBusiness() throws IOException {
		byte[] other = new ClassPathResource("dmn/intake-priority.dmn").getContentAsByteArray();
		assertThat(PolicyCheck.problems(other, process -> Optional.empty(), Set.of(), (group, process) -> false))
			.isEmpty();
	}

	private static List<PolicyCheck.Problem> problems(String good, String bad) throws IOException {
		String table = new ClassPathResource("dmn/intake-deadlines.dmn").getContentAsString(StandardCharsets.UTF_8);
		assertThat(table).contains(good);
		return PolicyCheck.problems(table.replace(good, bad).getBytes(StandardCharsets.UTF_8), PolicyCheckTest::tasks,
				Set.of("coordinators", "directors", "executives", "review-legal", "earb-chairs"),
				(group, process) -> !group.startsWith("review-"));
	}

	/** Those of a model of the project. */
	private static Optional<Set<String>> tasks(String process) {
		File model = new File("processes", process + ".bpmn");
		return model.exists() ? Optional.of(Bpmn.readModelFromFile(model)
			.getModelElementsByType(UserTask.class)
			.stream()
			.map(UserTask::getId)
			.collect(Collectors.toSet())) : Optional.empty();
	}

}
