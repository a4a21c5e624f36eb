package ca.docket.hiring;

import java.util.ArrayList;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.casefile.demo.DemoCases;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class HiringDemoTest {

	@Autowired
	DemoCases demo;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theFirstStartMakesAPostingWithTenEmailsAndTheSecondNone() {
		List<MimeMessage> sent = new ArrayList<>();
		this.transaction.executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'hiring'").update();
			HiringDemo demos = new HiringDemo(this.demo, new JavaMailSenderImpl() {
				@Override
				public void send(MimeMessage email) {
					sent.add(email);
				}
			});
			demos.run(null);
			demos.run(null);
			assertThat(this.jdbc.sql("select title from casefile_case where process = 'hiring'")
				.query(String.class)
				.list()).containsExactly("Data co-op, summer term");
		});
		assertThat(sent).hasSize(10).allSatisfy(email -> ((InternetAddress) email.getFrom()[0]).validate());
	}

}
