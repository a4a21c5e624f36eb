package ca.docket.hiring;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.demo.DemoFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Postings with the emails that come for them, for those who try Docket out. */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class HiringDemo implements ApplicationRunner {

	private static final Duration CLOSED = Duration.ofDays(1);

	private final Resource file;

	private final DemoCases cases;

	private final ScreeningDemo screening;

	private final JavaMailSender server;

	private final Clock clock;

	private final TransactionTemplate transaction;

	HiringDemo(@Value("classpath:demo/emails/hiring.yaml") Resource file, DemoCases cases, ScreeningDemo screening,
			JavaMailSender server, Clock clock, TransactionTemplate transaction) {
		this.file = file;
		this.cases = cases;
		this.screening = screening;
		this.server = server;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * What the file holds.
	 *
	 * @param closed another posting
	 */
	record Script(Map<String, Object> posting, List<DemoEmail> emails, ScreeningDemo.Script closed) {
	}

	/** The emails are sent once the posting is there for whoever reads them. */
	@Override
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("hiring")) {
			Script script = new ObjectMapper().convertValue(new DemoFile(this.file, this.clock).read(), Script.class);
			this.transaction.executeWithoutResult(status -> {
				approved(script.posting());
				this.screening.play(approved(script.closed().posting()), script.closed(),
						this.clock.instant().minus(CLOSED).truncatedTo(ChronoUnit.HOURS));
			});
			String address = script.posting().get("applyAddress").toString();
			script.emails().forEach(email -> this.server.send(email.to(address, this.server.createMimeMessage())));
		}
	}

	private Case approved(Map<String, Object> posting) {
		Case competition = this.cases.begin("hiring", "manager", posting);
		this.cases.complete("hr", this.cases.tasks(competition, "Activity_ApprovePosting").get(0),
				Map.of("approval", "approve"));
		return competition;
	}

}
