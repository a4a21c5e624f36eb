package ca.docket.poc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.worklist.Statements;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** All trials in one file, and what it costs to read a trial. */
@DocketTest
class PortfolioTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	Portfolio portfolio;

	@Autowired
	PocFamily family;

	@Autowired
	Directory directory;

	@Autowired
	TaskService tasks;

	@Autowired
	DataSource database;

	@Test
	void whoSeesAllTrialsHasThemAsCsv() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 13, 120)), Map.of("spent", 1200.5));
		Case refused = this.people.propose(PocAnswers.charter());
		this.people.judge(refused, "refuse");
		assertThat(this.pages.signedIn("director").open("/poc/trials.csv").body().lines())
			.anyMatch(line -> line.startsWith("\uFEFFNumber,Name,Lead,Sponsor,Begins"))
			.contains("%s,Summaries of calls,%s,%s,%s,%s,1,40000,1200.5,0,missed,worse,No,0,No,".formatted(
					trial.number(), this.directory.name("requester2"), this.directory.name("requester"),
					PocAnswers.BEGINS, PocAnswers.ENDS))
			.anyMatch(line -> line.startsWith(refused.number()) && line.endsWith(",Trial not started"));
		assertThat(this.pages.signedIn("requester").open("/poc/trials.csv").statusCode()).isEqualTo(404);
	}

	@Test
	void oneMoreTrialCostsNoMoreStatements() throws SQLException {
		this.people.judge(this.people.propose(PocAnswers.charter()), "refuse");
		List<String> before = Statements.of(this.database, this::written);
		this.people.checkIn(this.people.begun(), "continue", List.of(PocAnswers.value(1, 13, 120)));
		assertThat(Statements.of(this.database, this::written)).hasSameSizeAs(before);
	}

	private void written() {
		try {
			this.portfolio.write(() -> "director", Locale.ENGLISH, new MockHttpServletResponse());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void theRecordOfATrialIsReadOnceForAForm() throws SQLException {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 8, 120)));
		this.people.change(trial, PocAnswers.successAt(9));
		assertThat(reads(trial, "Activity_CheckIn")).hasSize(1);
		assertThat(reads(trial, "Activity_JudgeChange")).hasSize(1);
	}

	private List<String> reads(Case trial, String activity) throws SQLException {
		DelegateTask task = (DelegateTask) this.tasks.createTaskQuery()
			.processInstanceId(trial.processInstanceId())
			.taskDefinitionKey(activity)
			.singleResult();
		return Statements.of(this.database, () -> this.family.shown(trial, task, Locale.ENGLISH))
			.stream()
			.filter(statement -> statement.contains("casefile_record"))
			.toList();
	}

}
