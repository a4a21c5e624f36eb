package ca.docket.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Standing;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/** Says how commitments stand, in a reader's language. */
@Component
class CommitmentWords implements Standing {

	private final Commitments commitments;

	private final Wording wording;

	CommitmentWords(Commitments commitments, Wording wording) {
		this.commitments = commitments;
		this.wording = wording;
	}

	/** How those of a case stand in one line; empty where there are none that count. */
	@Override
	public Optional<String> of(Case caseFile, Locale language) {
		List<Commitment> counting = this.commitments.of(caseFile.number())
			.stream()
			.filter(commitment -> !commitment.state().equals("released"))
			.toList();
		long met = counting.stream().filter(commitment -> commitment.state().equals("met")).count();
		return counting.isEmpty() ? Optional.empty()
				: Optional.of(this.wording.of("commitment.summary", language, met, counting.size()));
	}

	/** How one stands. */
	String state(Commitment commitment, Locale language) {
		boolean beyond = commitment.isOpen() && commitment.overdueSince() != null;
		return this.wording.of("commitment.state." + (beyond ? "overdue" : commitment.state()), language);
	}

}
