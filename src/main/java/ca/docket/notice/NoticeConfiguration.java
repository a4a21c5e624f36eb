package ca.docket.notice;

import java.time.Clock;

import ca.docket.Office;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Configures the dispatcher with the office's mail server. */
@Configuration
class NoticeConfiguration {

	@Bean
	Dispatcher dispatcher(Outbox outbox, Collector collector, TaskEmails taskEmails, Recipients recipients,
			JavaMailSender server, Office office, NoticeSettings settings, Clock clock) {
		return new Dispatcher(outbox, collector, taskEmails, recipients, (JavaMailSenderImpl) server, office, settings,
				clock);
	}

}
