package ca.docket.hiring;

import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.mailbox.Postman;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the last hour before a closing: how fast emails become applications, and that
 * none is lost. Not among the tests that run by default:
 * {@code mvn test -Dtest=IntakeBenchmark -Demails=2000}.
 */
@DocketTest
class IntakeBenchmark {

	private static final int MANY = Integer.getInteger("emails", 2_000);

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	Postman postman;

	@Autowired
	JavaMailSender server;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theLastHourBeforeAClosing() {
		Case competition = this.steps.begin();
		String address = this.applicants.address(competition);
		byte[] pdf = ApplicantSteps.pdf("A cover letter. ".repeat(50), "A résumé. ".repeat(50));
		MimeMessage[] emails = IntStream.range(0, MANY)
			.mapToObj(n -> this.postman.write("Person %d <person.%d@example.net>".formatted(n, n), address,
					"My application", "cv.pdf", pdf))
			.toArray(MimeMessage[]::new);
		this.server.send(emails);
		measure("read and sorted", this.postman::read);
		measure("begun", () -> this.steps.runJobs(competition));
		assertThat(this.jdbc.sql("select count(*) from hiring_application where competition = ?")
			.param(competition.number())
			.query(Integer.class)
			.single()).isEqualTo(MANY);
		assertThat(this.jdbc.sql("select count(*) from notice_mail where case_number like ? || '-%'")
			.param(competition.number())
			.query(Integer.class)
			.single()).as("receipts").isEqualTo(MANY);
	}

	private static void measure(String what, Runnable act) {
		long begin = System.nanoTime();
		act.run();
		System.out.printf("%s: %d emails in %d s%n", what, MANY, (System.nanoTime() - begin) / 1_000_000_000);
	}

}
