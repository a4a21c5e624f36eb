package ca.docket.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.audit.Batches.Batch;
import ca.docket.casefile.Case;
import ca.docket.casefile.Csv;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * A frozen report to a committee in words. Numbers alone name the recommendations, so
 * that it says nothing confidential.
 */
@Component
class BatchReport implements Family {

	private final Batches batches;

	private final Recommendations recommendations;

	private final StatusWords status;

	private final Wording wording;

	BatchReport(Batches batches, Recommendations recommendations, StatusWords status, Wording wording) {
		this.batches = batches;
		this.recommendations = recommendations;
		this.status = status;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "audit-batch";
	}

	/** Whoever approves it sees how its figures reconcile. */
	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return Map.of("batch", summary(caseFile.number(), language));
	}

	/** It is for a date that an audit of the committee names, and still does. */
	@Override
	public List<Objection> check(Submission submission) {
		if (submission.task() == null) {
			return date(submission);
		}
		List<String> others = "approve".equals(submission.answer("batchApproval"))
				? this.batches.takenBack(submission.task().getProcessInstanceId()) : List.of();
		return others.isEmpty() ? List.of()
				: List.of(Objection.of("audit.batch.taken-back", String.join(", ", others)));
	}

	private List<Objection> date(Submission submission) {
		String committee = submission.answer("committee").toString();
		List<String> dates = this.recommendations.ofCommittee(committee)
			.stream()
			.flatMap(one -> one.committeeDates().stream())
			.map(LocalDate::toString)
			.distinct()
			.sorted()
			.toList();
		return dates.contains(submission.answer("committeeDate")) ? List.of()
				: List.of(dates.isEmpty() ? Objection.of("audit.committee.none", committee)
						: Objection.of("audit.committee.dates", committee, String.join(", ", dates)));
	}

	/** What the template shows. */
	Map<String, Object> page(Batch batch, Locale language) {
		List<BatchRow> rows = batch.rows();
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("committee", batch.committee());
		page.put("committeeDate", this.wording.day(batch.committeeDate(), language));
		page.put("asOf", this.wording.day(batch.asOf(), language));
		page.put("reconciliation", this.batches.reconciliation(batch));
		page.put("words", this.status.words(language));
		page.put("statuses", counts(rows.stream(), BatchRow::status));
		page.put("ages", counts(rows.stream().filter(BatchRow::open), row -> Ageing.years(row.issued(), batch.asOf())));
		page.put("extensions", rows.stream().mapToInt(BatchRow::extensions).sum());
		page.put("returns", rows.stream().mapToInt(BatchRow::returns).sum());
		page.put("rows", rows);
		return page;
	}

	private String summary(String number, Locale language) {
		Reconciliation figures = this.batches.reconciliation(this.batches.find(number));
		return Stream
			.of(this.wording.of("audit.batch.sum", language, figures.openBefore(), figures.added().size(),
					figures.ended().size(), figures.openNow()), line("audit.batch.added", figures.added(), language),
					line("audit.batch.ended", figures.ended(), language))
			.filter(text -> !text.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

	private String line(String key, List<String> numbers, Locale language) {
		return numbers.isEmpty() ? "" : "**%s**%s %s".formatted(this.wording.of(key, language),
				this.wording.of("colon", language), String.join(", ", numbers));
	}

	byte[] csv(Batch batch, Locale language) {
		Map<String, String> words = this.status.words(language);
		return Csv.file(Stream.concat(Stream.<Object[]>of(head(language)),
				batch.rows().stream().map(row -> cells(row, batch.asOf(), words, language))));
	}

	private Object[] head(Locale language) {
		return Stream
			.of("number", "reference", "status", "issued", "age", "target", "late", "extensions", "returns",
					"taken-over")
			.map(column -> this.wording.of("audit.column." + column, language))
			.toArray();
	}

	private Object[] cells(BatchRow row, LocalDate day, Map<String, String> words, Locale language) {
		return row.confidential()
				? new Object[] { row.number(), row.reference(), this.wording.of("case.confidential.short", language) }
				: new Object[] { row.number(), row.reference(), words.getOrDefault(row.status(), row.status()),
						row.issued(), Ageing.years(row.issued(), day), row.target(),
						Ageing.daysLate(row.open(), row.target(), day), row.extensions(), row.returns(),
						this.wording.of("value." + row.takenOver(), language) };
	}

	private static <K> Map<K, Long> counts(Stream<BatchRow> rows, Function<BatchRow, K> by) {
		return rows.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
	}

}
