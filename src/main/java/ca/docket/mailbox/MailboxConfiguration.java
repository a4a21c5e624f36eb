package ca.docket.mailbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the mailbox of the settings, where there is one. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

	@Bean
	@ConditionalOnExpression("!'${docket.mailbox.host:}'.isBlank()")
	MailStore imapStore(MailboxSettings settings) {
		return new ImapStore(settings);
	}

}
