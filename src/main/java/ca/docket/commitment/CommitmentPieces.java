package ca.docket.commitment;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.evidence.Piece;
import ca.docket.casefile.evidence.Pieces;
import org.springframework.stereotype.Component;

/** What was promised in a case, for its evidence. */
@Component
class CommitmentPieces implements Pieces {

	private final Commitments commitments;

	CommitmentPieces(Commitments commitments) {
		this.commitments = commitments;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Commitment> all = this.commitments.of(viewer.caseFile().number());
		return all.isEmpty() ? List.of() : List.of(Piece.table("commitments.csv", csv -> {
			csv.row("number", "kind", "topic", "commitment", "owner", "due", "evidence", "judges", "consents",
					"promised", "state", "overdue since", "ended");
			all.forEach(each -> csv.row(each.number(), each.kind(), each.topic(), each.what(language), each.owner(),
					each.due(), each.needed(language), each.judges(), each.consents(), each.promisedAt(), each.state(),
					each.overdueSince(), each.endedAt()));
		}));
	}

}
