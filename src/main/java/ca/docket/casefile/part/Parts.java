package ca.docket.casefile.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Makes parts of a case, one for each row of a list: those of a form, or of a file that
 * was imported. They begin soon after, in batches.
 */
@Component
public class Parts {

	private final Cases cases;

	private final PartRows rows;

	private final Stages stages;

	private final PartJobs jobs;

	private final AuditTrail auditTrail;

	Parts(Cases cases, PartRows rows, Stages stages, PartJobs jobs, AuditTrail auditTrail) {
		this.cases = cases;
		this.rows = rows;
		this.stages = stages;
		this.jobs = jobs;
		this.auditTrail = auditTrail;
	}

	/**
	 * A row.
	 *
	 * @param key tells it from the other rows of the case, in whatever call they come
	 * @param submitter the id of a person; empty for nobody
	 * @param answers by field, as in JSON
	 */
	public record Row(String key, String submitter, Map<String, Object> answers) {
	}

	/**
	 * Registers the parts of an open case in the caller's transaction. A row whose key
	 * the case has had before makes no second part; of a case that has ended, nothing
	 * does.
	 * @param process the id of their process, in the same deployment as the case's
	 * @param form that asked for the rows, as {@link FormVersion#list} gives it; null
	 * where none did
	 */
	public void start(Case of, String process, FormVersion form, List<Row> rows) {
		ProcessDefinitionEntity definition = this.jobs.definition(of, process);
		if (!this.cases.lock(of.number())) {
			return;
		}
		this.stages.expect(of, definition);
		Set<String> known = this.rows.keys(of.number());
		List<Row> fresh = rows.stream().filter(row -> !known.contains(row.key())).toList();
		if (!fresh.isEmpty()) {
			add(of, definition.getId(), form, fresh);
			this.auditTrail.note(of.processInstanceId(), "parts-started", null, Map.of("parts", fresh.size()));
			this.jobs.later(PartJobs.START, of, of.number());
		}
	}

	private void add(Case of, String definition, FormVersion form, List<Row> rows) {
		List<String> numbers = this.cases.partNumbers(of.number(), rows.size());
		this.rows.add(IntStream.range(0, rows.size())
			.mapToObj(i -> new PartRow(numbers.get(i), of.number(), definition, form, answers(rows.get(i))))
			.toList(), rows.stream().map(Row::key).toList());
	}

	/** What tells apart the rows that a case has had so far. */
	public Set<String> keys(String of) {
		return this.rows.keys(of);
	}

	/** Unanswered fields are null or empty, as browsers send them. */
	private static Map<String, Object> answers(Row row) {
		Map<String, Object> answers = new HashMap<>(row.answers());
		answers.put("requester", row.submitter());
		answers.values().removeIf(value -> value == null || value.equals(""));
		return answers;
	}

	/**
	 * The row of which the case that is about to open is a part; empty where it is of
	 * none.
	 * @param number the business key of its process; null for none
	 */
	public Optional<PartRow> toOpen(String number) {
		return Optional.ofNullable(number).flatMap(this.rows::waiting);
	}

}
