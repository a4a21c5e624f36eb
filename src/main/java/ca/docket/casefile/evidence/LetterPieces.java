package ca.docket.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.notice.Mail;
import ca.docket.notice.Outbox;
import org.springframework.stereotype.Component;

/**
 * The letters of a case with their invitations, to whom they went and what became of
 * them.
 */
@Component
class LetterPieces implements Pieces {

	private final Outbox outbox;

	LetterPieces(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Mail> all = this.outbox.ofCase(viewer.caseFile().number());
		List<Piece> pieces = new ArrayList<>();
		pieces.add(Piece.table("letters.csv", csv -> {
			csv.row("file", "template", "recipient", "address", "language", "subject", "state", "written", "ended",
					"error");
			for (Mail mail : all) {
				csv.row(path(all, mail), mail.template(), mail.recipient(), mail.address(), mail.language(),
						mail.subject(), mail.state(), mail.createdAt(), mail.endedAt(), mail.error());
			}
		}));
		for (Mail mail : all) {
			pieces.add(Piece.of(path(all, mail), mail.html()));
			if (mail.calendar() != null) {
				pieces.add(Piece.of(path(all, mail).replace(".html", ".ics"), mail.calendar()));
			}
		}
		return pieces;
	}

	private static String path(List<Mail> all, Mail mail) {
		return "letters/%03d-%s.html".formatted(all.indexOf(mail) + 1, mail.template());
	}

}
