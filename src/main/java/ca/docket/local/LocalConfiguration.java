package ca.docket.local;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import ca.docket.database.DatabaseLogin;
import ca.docket.mailbox.MailStore;
import ca.docket.mailbox.MailboxSettings;
import ca.docket.security.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Configures the default profile, so that a new user needs nothing else. */
@Configuration
@Profile("!production")
class LocalConfiguration {

	@Bean
	DataFolder dataFolder(@Value("${docket.local.data}") Path data) {
		return new DataFolder(data);
	}

	@Bean
	Secrets secrets(DataFolder data) {
		return new Secrets(data.secretKey());
	}

	@Bean
	EmbeddedDatabase embeddedDatabase(DataFolder data) {
		return new EmbeddedDatabase(data.folder("postgres"));
	}

	@Bean
	DatabaseWatch databaseWatch(EmbeddedDatabase database) {
		return new DatabaseWatch(database);
	}

	@Bean
	DatabaseLogin databaseLogin(EmbeddedDatabase database) {
		return new DatabaseLogin(database.url(), "postgres", database.password());
	}

	@Bean
	EmailSink mailSink(DataFolder data, Clock clock) {
		return new EmailSink(data.folder("mail"), clock);
	}

	@Bean
	Mailbox mailbox(DataFolder data) {
		return new Mailbox(data.folder("mail"));
	}

	@Bean
	MailStore sinkStore(DataFolder data, MailboxSettings settings) {
		return new SinkStore(data.folder("mail"), settings);
	}

	@Bean
	JavaMailSender mailSender(EmailSink sink) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(InetAddress.getLoopbackAddress().getHostAddress());
		sender.setPort(sink.port());
		sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
		List.of("connectiontimeout", "timeout", "writetimeout")
			.forEach(wait -> sender.getJavaMailProperties().setProperty("mail.smtp." + wait, "5000"));
		return sender;
	}

}
