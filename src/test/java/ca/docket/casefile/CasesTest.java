package ca.docket.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DocketTest
class CasesTest {

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void aHundredAtOnceGetAHundredGrowingNumbers() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(100);
		try {
			List<Future<String>> numbers = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				numbers.add(people.submit(this::open));
			}
			List<Integer> given = new ArrayList<>();
			for (Future<String> number : numbers) {
				given.add(Integer.valueOf(number.get().replaceFirst("TST-\\d{4}-", "")));
			}
			assertThat(given).doesNotHaveDuplicates().hasSize(100);
			assertThat(given.stream().sorted().toList()).last()
				.isEqualTo(given.stream().min(Integer::compare).orElseThrow() + 99);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void aNumberThatWasNotKeptIsGivenAgain() {
		String first = open();
		assertThatThrownBy(() -> new TransactionTemplate(this.transactions).execute(status -> {
			this.cases.open(opening("Lost"));
			throw new IllegalStateException("lost");
		})).hasMessage("lost");
		assertThat(number(open())).isEqualTo(number(first) + 1);
	}

	@Test
	void aTitleIsALineThatReadsAsItStands() {
		String number = new TransactionTemplate(this.transactions)
			.execute(status -> this.cases.open(opening("Plan\r\nBcc: all\0 \u202Efdp.exe\u2066\u200B")));
		assertThat(this.cases.find(number)).get().extracting(Case::title).isEqualTo("Plan Bcc: all  fdp.exe");
		this.cases.rename(number, "\u202E\n");
		assertThat(this.cases.find(number)).get().extracting(Case::title).isEqualTo("–");
	}

	@Test
	void aCaseEndsOnce() {
		String number = open();
		this.cases.close(number, "approved");
		this.cases.close(number, "declined");
		assertThat(this.cases.find(number)).get()
			.satisfies(ended -> assertThat(ended.outcome()).isEqualTo("approved"))
			.satisfies(ended -> assertThat(ended.closedAt()).isNotNull());
	}

	@Test
	void readingCasesKeepsNoConnection() {
		for (int i = 0; i < 50; i++) {
			assertThat(this.cases.ofProcessInstances(List.of("none"))).isEmpty();
		}
	}

	@Test
	void whatIsOnRecordIsNotChanged() {
		this.jdbc.sql("""
				insert into casefile_record (process_instance_id, at, what, answers)
				values ('unchanged', now(), 'submitted', '{}')""").update();
		assertThatThrownBy(() -> this.jdbc
			.sql("update casefile_record set what = 'decided' where process_instance_id = 'unchanged'")
			.update()).hasMessageContaining("what is on record is not changed");
	}

	private String open() {
		return new TransactionTemplate(this.transactions).execute(status -> this.cases.open(opening("One of many")));
	}

	private static int number(String number) {
		return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
	}

	private static Opening opening(String title) {
		return new Opening("test", UUID.randomUUID().toString(), title, null, "somebody");
	}

}
