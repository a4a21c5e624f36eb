package ca.docket.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.notice.Email;
import ca.docket.notice.Outbox;
import org.springframework.stereotype.Component;

/** The letters of a case with their invitations, recipients and delivery status. */
@Component
class LetterPieces implements Pieces {

	private final Outbox outbox;

	LetterPieces(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Email> all = this.outbox.ofCase(viewer.caseFile().number());
		List<Piece> pieces = new ArrayList<>();
		pieces.add(Piece.table("letters.csv", csv -> {
			csv.row("file", "template", "recipient", "address", "language", "subject", "state", "written", "ended",
					"error");
			for (Email email : all) {
				csv.row(path(all, email), email.template(), email.recipient(), email.address(), email.language(),
						email.subject(), email.state(), email.createdAt(), email.endedAt(), email.error());
			}
		}));
		for (Email email : all) {
			pieces.add(Piece.of(path(all, email), email.html()));
			if (email.calendar() != null) {
				pieces.add(Piece.of(path(all, email).replace(".html", ".ics"), email.calendar()));
			}
		}
		return pieces;
	}

	private static String path(List<Email> all, Email email) {
		return "letters/%03d-%s.html".formatted(all.indexOf(email) + 1, email.template());
	}

}
