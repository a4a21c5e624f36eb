package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.mailbox.MailboxFilled;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells Human Resources and the operators that emails stay in the mailbox. */
@Component
class QuarantineLetters {

	private static final String TEMPLATE = "mailbox-filled";

	private final Letters letters;

	QuarantineLetters(Letters letters) {
		this.letters = letters;
	}

	@EventListener
	void filled(MailboxFilled event) {
		this.letters.alert(TEMPLATE, null, TEMPLATE + " " + UUID.randomUUID(), List.of("hr", Directory.OPERATORS),
				language -> Map.of("mailbox", event.mailbox(), "megabytes", event.quarantine().toMegabytes()));
	}

}
