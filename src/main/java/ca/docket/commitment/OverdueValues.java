package ca.docket.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.casefile.letters.LetterValues;
import org.springframework.stereotype.Component;

/** Letters can say which commitments are {@code overdue} beyond the limit. */
@Component
class OverdueValues implements LetterValues {

	private final Commitments commitments;

	private final Wording wording;

	OverdueValues(Commitments commitments, Wording wording) {
		this.commitments = commitments;
		this.wording = wording;
	}

	@Override
	public Map<String, ?> of(Case caseFile, Locale language) {
		List<String> overdue = this.commitments.of(caseFile.number())
			.stream()
			.filter(commitment -> commitment.isOpen() && commitment.overdueSince() != null)
			.map(late -> this.wording.of("commitment.late", language, late.what(language),
					this.wording.person(late.owner()), this.wording.day(late.due(), language)))
			.toList();
		return overdue.isEmpty() ? Map.of() : Map.of("overdue", overdue);
	}

}
