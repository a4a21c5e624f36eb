package ca.docket.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/** Where the auditor's file says something else than the office has on record. */
@Component
class WordDifferences {

	private final Recommendations recommendations;

	private final StatusWords status;

	WordDifferences(Recommendations recommendations, StatusWords status) {
		this.recommendations = recommendations;
		this.status = status;
	}

	/**
	 * What is on record, by the numbers of the file.
	 * @param answers of the file, by number
	 * @param unknown what to say where nothing is on record
	 */
	Map<String, Objection> of(WorkListTask task, Map<String, Map<String, Object>> answers,
			Map<String, Objection> unknown) {
		Map<String, Recommendation> known = this.recommendations.ofAudit(task.caseFile().number())
			.stream()
			.flatMap(one -> Stream.of(Map.entry(one.reference(), one), Map.entry(one.number(), one)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
		Set<String> closed = this.recommendations.closedTo(task.person(), known.values());
		Map<String, Objection> differences = new HashMap<>(unknown);
		differences.replaceAll((number, nothing) -> known.containsKey(number)
				? here(task, known.get(number), closed.contains(known.get(number).number())) : nothing);
		differences.keySet()
			.removeIf(number -> known.containsKey(number) && !closed.contains(known.get(number).number())
					&& agrees(known.get(number), answers.get(number).get(WordLists.WORD)));
		return differences;
	}

	/** The confidential ones, by the numbers that a file may give them. */
	Set<String> confidential(WorkListTask task) {
		List<Recommendation> all = this.recommendations.ofAudit(task.caseFile().number());
		Set<String> confidential = this.recommendations.confidential(all);
		return all.stream()
			.filter(one -> confidential.contains(one.number()))
			.flatMap(one -> Stream.of(one.reference(), one.number()))
			.collect(Collectors.toSet());
	}

	/** The word was recorded before, or the recommendation came with it. */
	private static boolean agrees(Recommendation one, Object word) {
		return Stream.of(one.said(WordLists.WORD), one.said("state"), String.valueOf(one.outcome()))
			.anyMatch(String.valueOf(word)::equals);
	}

	private Objection here(WorkListTask task, Recommendation one, boolean closed) {
		String status = this.status.of(List.of(one)).get(one.number());
		return closed ? Objection.of("case.confidential")
				: Objection.of("audit.word.here", this.status.words(task.language()).getOrDefault(status, status));
	}

}
