package ca.docket.earb.board;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Records;
import ca.docket.earb.meeting.BoardTerms;

import org.springframework.stereotype.Component;

/** How often the board has put off its decision on a case. */
@Component
class Deferrals {

	private final Cases cases;

	private final Records records;

	private final BoardTerms terms;

	Deferrals(Cases cases, Records records, BoardTerms terms) {
		this.cases = cases;
		this.records = records;
		this.terms = terms;
	}

	/** Whether it may once more, by the terms of the board that hold now. */
	boolean another(String caseNumber) {
		Case caseFile = this.cases.find(caseNumber).orElseThrow();
		return this.records.of(caseFile.processInstanceId())
			.stream()
			.filter(entry -> entry.answer("decision").equals(Outcome.DEFERRED.id))
			.count() < this.terms.latest().mostDeferrals();
	}

}
