package ca.docket.notice;

import java.util.Locale;
import java.util.Optional;

import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Completes emails before they are sent: one about tasks gets its text at the last
 * moment.
 */
@Component
class CompleteEmails {

	private final TaskEmails taskEmails;

	private final Recipients recipients;

	CompleteEmails(TaskEmails taskEmails, Recipients recipients) {
		this.taskEmails = taskEmails;
		this.recipients = recipients;
	}

	/** Empty where there is nothing to tell any more. */
	Optional<Email> of(Email email) {
		if (!TaskEmails.isOfTasks(email.template())) {
			return Optional.of(email);
		}
		Person reader = this.recipients.find(email.recipient())
			.orElseGet(() -> new Person(email.recipient(), "", "", "", Locale.ENGLISH));
		return this.taskEmails.write(email, reader)
			.map(text -> new Email(email.id(), email.template(), null, email.recipient(), reader.email(),
					reader.language().getLanguage(), text.subject(), text.html(), email.state(), email.attempts(),
					email.nextAt(), email.error(), email.createdAt(), email.endedAt(), null));
	}

}
