package ca.docket.hiring;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A posting with the emails that come for it, for those who try Docket out. */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class HiringDemo implements ApplicationRunner {

	private static final Duration OPEN = Duration.ofDays(30);

	private final Resource file;

	private final DemoCases cases;

	private final JavaMailSender server;

	private final Office office;

	private final Clock clock;

	HiringDemo(@Value("classpath:demo/emails/hiring.yaml") Resource file, DemoCases cases, JavaMailSender server,
			Office office, Clock clock) {
		this.file = file;
		this.cases = cases;
		this.server = server;
		this.office = office;
		this.clock = clock;
	}

	/** What the file holds. */
	record Script(Map<String, Object> posting, List<DemoEmail> emails) {
	}

	/** The emails are read once the posting is there. */
	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("hiring")) {
			Script script = script();
			Map<String, Object> posting = new HashMap<>(script.posting());
			posting.put("closingDay", this.office.day(this.clock.instant().plus(OPEN)).toString());
			Case competition = this.cases.begin("hiring", "manager", posting);
			this.cases.complete("hr", this.cases.tasks(competition, "Activity_ApprovePosting").get(0),
					Map.of("approval", "approve"));
			String address = posting.get("applyAddress").toString();
			script.emails().forEach(email -> this.server.send(email.to(address, this.server.createMimeMessage())));
		}
	}

	private Script script() {
		YamlMapFactoryBean yaml = new YamlMapFactoryBean();
		yaml.setResources(this.file);
		return new ObjectMapper().convertValue(yaml.getObject(), Script.class);
	}

}
