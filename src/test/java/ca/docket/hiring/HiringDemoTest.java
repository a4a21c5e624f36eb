package ca.docket.hiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import ca.docket.DocketTest;
import ca.docket.casefile.demo.DemoCases;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class HiringDemoTest {

	@Value("classpath:demo/emails/hiring.yaml")
	Resource file;

	@Autowired
	DemoCases demo;

	@Autowired
	ScreeningDemo screening;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theFirstStartMakesAPostingWithSixtyEmailsAndOneThatIsHalfScreened() {
		List<MimeMessage> sent = new ArrayList<>();
		AtomicBoolean ended = new AtomicBoolean();
		TransactionTemplate own = new TransactionTemplate(this.transaction.getTransactionManager()) {
			@Override
			public <T> T execute(TransactionCallback<T> action) {
				T result = super.execute(action);
				ended.set(true);
				return result;
			}
		};
		this.transaction.executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'hiring'").update();
			HiringDemo demos = new HiringDemo(this.file, this.demo, this.screening, new JavaMailSenderImpl() {
				@Override
				public void send(MimeMessage email) {
					assertThat(ended).as("whoever reads emails sees the posting").isTrue();
					sent.add(email);
				}
			}, this.clock, own);
			demos.run(null);
			demos.run(null);
			assertThat(this.jdbc.sql("select title from casefile_case where process = 'hiring'")
				.query(String.class)
				.list()).containsExactlyInAnyOrder("Data co-op", "Data analyst");
			assertThat(this.jdbc.sql("""
					select s.screener || ' ' || count(s.said) from hiring_screening s
					join hiring_competition h on s.application like h.number || '-%'
					join casefile_case c on c.number = h.number and c.title = 'Data analyst' and c.process = 'hiring'
					where s.assigned group by s.screener""").query(String.class).list()).as("the first has done half")
				.hasSize(3)
				.contains("screener1 3", "screener2 0");
			assertThat(this.jdbc.sql("""
					select extract(epoch from e.received_at - h.closing)::int from hiring_email e
					join hiring_competition h on h.number = e.competition
					join casefile_case c on c.number = h.number and c.title = 'Data analyst' and c.process = 'hiring'
					where e.fault = 'late'""").query(Integer.class).list()).containsExactly(20);
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
