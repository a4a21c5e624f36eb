package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.notice.Email;
import ca.docket.notice.Outbox;
import org.springframework.stereotype.Component;

/**
 * The letters of the case with their delivery status; a requester sees only their own.
 */
@Component
class LettersSection implements CaseSection {

	private final Outbox outbox;

	private final Wording wording;

	LettersSection(Outbox outbox, Wording wording) {
		this.outbox = outbox;
		this.wording = wording;
	}

	/**
	 * A letter.
	 *
	 * @param when it was sent or given up; while it waits, when it was written
	 * @param state the key of a text
	 */
	record LetterRow(String to, String subject, String when, String state) {
	}

	@Override
	public String name() {
		return "letters";
	}

	@Override
	public List<LetterRow> of(Viewer viewer, Locale language) {
		return this.outbox.ofCase(viewer.caseFile().number())
			.stream()
			.filter(email -> viewer.office() || email.recipient().equals(viewer.person()))
			.map(email -> letter(email, language))
			.toList();
	}

	private LetterRow letter(Email email, Locale language) {
		return new LetterRow(recipient(email.recipient(), language), email.subject(),
				this.wording.moment((email.endedAt() != null) ? email.endedAt() : email.createdAt(), language),
				"case.letter." + email.state());
	}

	private String recipient(String id, Locale language) {
		return id.startsWith(Viewer.GROUP) ? this.wording.group(id.substring(Viewer.GROUP.length()), language)
				: this.wording.person(id);
	}

}
