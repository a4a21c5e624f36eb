package ca.docket.notice;

import java.util.Locale;
import java.util.Map;

import ca.docket.family.FamiliesRefused;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Emails the operators, once for all nodes, why their files were refused. */
@Component
class RefusedFamilies {

	private final Recipients recipients;

	private final Letters letters;

	private final MessageSource texts;

	RefusedFamilies(Recipients recipients, Letters letters, MessageSource texts) {
		this.recipients = recipients;
		this.letters = letters;
		this.texts = texts;
	}

	@EventListener
	void tell(FamiliesRefused refused) {
		this.recipients.ofGroup(Directory.OPERATORS)
			.forEach(operator -> this.recipients.find(operator)
				.ifPresent(reader -> write(refused, "families " + refused.hash() + " " + operator, reader)));
	}

	private void write(FamiliesRefused refused, String key, Person reader) {
		Locale language = reader.language();
		this.letters.urgent("families-refused", null, key, reader, Map.of("findings",
				refused.findings().stream().map(finding -> finding.text(this.texts, language)).toList()));
	}

}
