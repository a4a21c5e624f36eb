package ca.docket.notice;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import ca.docket.security.AccountChanged;
import ca.docket.security.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a person at once that somebody had their account in hand, and those who watch
 * over the operators.
 */
@Component
class AccountLetters {

	private static final String TEMPLATE = "account-changed";

	private final Letters letters;

	private final Directory directory;

	private final Set<String> overseers;

	AccountLetters(Letters letters, Directory directory,
			@Value("${docket.accounts.overseers:directors}") Set<String> overseers) {
		this.letters = letters;
		this.directory = directory;
		this.overseers = overseers;
	}

	@EventListener
	void changed(AccountChanged change) {
		Map<String, String> values = Map.of("person", this.directory.name(change.person()), "by",
				this.directory.name(change.by()), "kind", change.kind());
		String key = TEMPLATE + " " + UUID.randomUUID();
		this.directory.find(change.person())
			.ifPresent(person -> this.letters.urgent(TEMPLATE, null, key, person, values));
		this.letters.alert(TEMPLATE, null, key, this.overseers, language -> values);
	}

}
