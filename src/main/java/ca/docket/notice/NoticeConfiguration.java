package ca.docket.notice;

import ca.docket.Office;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Configures the dispatcher with the office's mail server. */
@Configuration
class NoticeConfiguration {

	@Bean
	Dispatcher dispatcher(Outbox outbox, Collector collector, CompleteEmails complete, JavaMailSender server,
			Office office, ServerRest rest) {
		return new Dispatcher(outbox, collector, complete, (JavaMailSenderImpl) server, office, rest);
	}

}
