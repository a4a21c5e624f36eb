package ca.docket.casefile.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.documents.Filing;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plays the files {@code demo/<process>.yaml}, each once, on the first start: the demo
 * people begin cases and do tasks through the forms. All of it or nothing.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
public class DemoPlayer implements ApplicationRunner {

	private static final TypeReference<List<DemoCase>> CASES = new TypeReference<>() {
	};

	private final Resource[] files;

	private final DemoCases cases;

	private final Filing filing;

	private final Pdf pdf;

	private final Clock clock;

	public DemoPlayer(@Value("classpath:demo/*.yaml") Resource[] files, DemoCases cases, Filing filing, Pdf pdf,
			Clock clock) {
		this.files = files;
		this.cases = cases;
		this.filing = filing;
		this.pdf = pdf;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		for (Resource file : this.files) {
			String process = file.getFilename().replace(".yaml", "");
			if (this.cases.none(process)) {
				read(file).forEach(each -> play(process, each));
			}
		}
	}

	private List<DemoCase> read(Resource file) {
		return new ObjectMapper().convertValue(new DemoFile(file, this.clock).read().get("cases"), CASES);
	}

	private void play(String process, DemoCase each) {
		Case begun = this.cases.begin(process, each.by(), each.form());
		if (each.acts() != null) {
			each.acts().forEach(act -> this.cases.tasks(begun, act.task()).forEach(task -> play(begun, task, act)));
		}
	}

	private void play(Case begun, Task task, DemoCase.Act act) {
		if (act.evidence() != null) {
			act.evidence().forEach((name, text) -> this.filing.evidence(begun.number(), name, task, page(begun, text)));
		}
		String person = (act.by() != null) ? act.by() : task.getAssignee();
		if (act.file() != null) {
			this.cases.importFile(person, task, act.file());
		}
		Map<String, Object> answers = new HashMap<>(act.answers());
		if (act.topic() != null) {
			answers.putAll(act.each().getOrDefault(this.cases.topic(task, act.topic()), Map.of()));
		}
		this.cases.complete(person, task, answers);
	}

	private byte[] page(Case begun, String text) {
		return this.pdf.bytes("evidence/form", Locale.ENGLISH,
				Map.of("number", begun.number(), "what", begun.title(), "when", "", "who", text, "answers", List.of()),
				this.clock.instant());
	}

}
