package ca.docket.casefile.worklist;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Fact;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/**
 * The rows of the test model {@code listed}: as many as the title of the case says, as in
 * "5 measures"; what is said of them is in its record.
 */
@Component
public class Measures implements WorkList {

	private static final String SAID = "measured";

	private final AuditTrail auditTrail;

	private final Clock clock;

	Measures(AuditTrail auditTrail, Clock clock) {
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "listed";
	}

	@Override
	public String activity() {
		return "Activity_Report";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		Map<String, List<AuditEntry>> said = this.auditTrail.of(task.caseFile().processInstanceId(), SAID)
			.stream()
			.collect(Collectors.groupingBy(entry -> entry.answer("row")));
		return IntStream.rangeClosed(1, Integer.parseInt(task.caseFile().title().split(" ")[0]))
			.mapToObj(number -> row(task, number, said))
			.toList();
	}

	private static WorkRow row(WorkListTask task, int number, Map<String, List<AuditEntry>> said) {
		String id = task.caseFile().number() + "-%02d".formatted(number);
		List<AuditEntry> here = said.getOrDefault(id, List.of());
		Map<String, Object> values = here.isEmpty() ? Map.of() : here.get(here.size() - 1).answers();
		boolean french = task.language().equals(Locale.FRENCH);
		return new WorkRow(id, id, french ? "Vérifier la sauvegarde " + number : "Test backup " + number, null,
				List.of(new Fact(french ? "Échéance" : "Target date", "2026-06-30")), values,
				Map.of("risks",
						List.of(Map.of("value", "high", "label", french ? "Élevé" : "High"),
								Map.of("value", "low", "label", french ? "Faible" : "Low"))),
				String.valueOf(here.size()), !here.isEmpty(),
				"later".equals(values.get("status")) ? french ? "prolongée" : "extended" : "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Map<String, Object> said = new LinkedHashMap<>(values);
		said.put("row", row);
		this.auditTrail.add(task.caseFile().processInstanceId(), new AuditEntry(this.clock.instant(), task.person(),
				task.absent(), SAID, task.activity(), null, said, task.form()));
		return "done".equals(values.get("status")) && !Boolean.TRUE.equals(values.get("evidence"))
				? List.of(Objection.of("document.evidence-required")) : List.of();
	}

	/** What was saved of a row, the oldest first. */
	public List<AuditEntry> said(String processInstanceId, String row) {
		return this.auditTrail.of(processInstanceId, SAID)
			.stream()
			.filter(entry -> entry.answer("row").equals(row))
			.toList();
	}

}
