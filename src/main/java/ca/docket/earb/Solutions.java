package ca.docket.earb;

import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Entry;
import ca.docket.casefile.Records;
import org.springframework.stereotype.Component;

/** The solutions before the board, as the record of their cases has them. */
@Component
class Solutions {

	private final Cases cases;

	private final Records records;

	Solutions(Cases cases, Records records) {
		this.cases = cases;
		this.records = records;
	}

	Solution of(String processInstanceId) {
		Case caseFile = this.cases.ofProcessInstances(List.of(processInstanceId)).get(processInstanceId);
		return of(caseFile, this.records.of(processInstanceId));
	}

	/**
	 * @param record of the case, the oldest first
	 */
	static Solution of(Case caseFile, List<Entry> record) {
		Entry begun = last(record, "submitted");
		Entry completed = last(record, "completed");
		return new Solution(caseFile, begun.answer("language"), ((completed != null) ? completed : begun).answers());
	}

	private static Entry last(List<Entry> record, String what) {
		return record.stream().filter(entry -> entry.what().equals(what)).reduce((one, next) -> next).orElse(null);
	}

}
