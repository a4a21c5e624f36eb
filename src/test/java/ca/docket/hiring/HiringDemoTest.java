package ca.docket.hiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.casefile.demo.DemoCases;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class HiringDemoTest {

	@Value("classpath:demo/emails/hiring.yaml")
	Resource file;

	@Autowired
	DemoCases demo;

	@Autowired
	Office office;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theFirstStartMakesAPostingWithSixtyEmailsAndTheSecondNone() {
		List<MimeMessage> sent = new ArrayList<>();
		this.transaction.executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'hiring'").update();
			HiringDemo demos = new HiringDemo(this.file, this.demo, new JavaMailSenderImpl() {
				@Override
				public void send(MimeMessage email) {
					sent.add(email);
				}
			}, this.office, this.clock);
			demos.run(null);
			demos.run(null);
			assertThat(this.jdbc.sql("select title from casefile_case where process = 'hiring'")
				.query(String.class)
				.list()).containsExactly("Data co-op, summer term");
		});
		assertThat(sent).hasSize(60).allSatisfy(email -> ((InternetAddress) email.getFrom()[0]).validate());
		assertThat(sent).extracting(MimeMessage::getSubject)
			.filteredOn("Stage en données"::equals)
			.as("one of them forgot the file")
			.hasSize(4);
		assertThat(sent).extracting(MimeMessage::getSentDate)
			.filteredOn(Objects::nonNull)
			.as("one forges its date")
			.hasSize(1);
	}

}
