package ca.docket.casefile.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many who act in one case at the same time make one chain, and do not stop each other.
 */
@DocketTest
class ChainRacesTest {

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Autowired
	PlatformTransactionManager transactions;

	private String id;

	private String number;

	@BeforeEach
	void aCase() {
		this.id = UUID.randomUUID().toString();
		this.number = inTransaction(() -> this.cases.open(new Opening("test", this.id, "A case", null, "somebody")));
		add(this.id, "submitted");
	}

	/** Reviewers of one case at the same time, some of them also in the next case. */
	@Test
	void parallelActsNeitherForkTheChainNorWaitForEachOther() throws Exception {
		String other = UUID.randomUUID().toString();
		ExecutorService people = Executors.newFixedThreadPool(16);
		try {
			List<Future<?>> acts = new ArrayList<>();
			for (int i = 0; i < 400; i++) {
				acts.add(people.submit(() -> inTransaction(() -> {
					add(this.id, "reviewed");
					return 0;
				})));
				acts.add(people.submit(() -> add(other, "reviewed")));
			}
			for (Future<?> act : acts) {
				act.get();
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(check(this.id).toString())
			.isEqualTo("1 chains with 402 links were checked: all are as they were written.");
		assertThat(check(other).links()).isEqualTo(400);
	}

	/**
	 * A lock taken with the record, and not at the end, would be one deadlock after
	 * another.
	 */
	@Test
	void oneWhoRecordsFirstAndOneWhoRecordsLastDoNotBlockEachOther() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			for (int i = 0; i < 20; i++) {
				Future<?> first = people.submit(() -> inTransaction(() -> {
					add(this.id, "reviewed");
					return lockCase();
				}));
				Future<?> last = people.submit(() -> inTransaction(() -> {
					int locked = lockCase();
					add(this.id, "reviewed");
					return locked;
				}));
				first.get();
				last.get();
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(check(this.id)).isEqualTo(new ChainCheck.Summary(1, 42, 0));
	}

	private int lockCase() {
		return this.jdbc.sql("update casefile_case set title = title where number = ?").param(this.number).update();
	}

	private void add(String process, String action) {
		this.auditTrail.add(process, "somebody", action, null, Map.of());
	}

	private ChainCheck.Summary check(String process) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			return ChainCheck.run(connection, process, broken -> {
			});
		}
	}

	private <T> T inTransaction(Supplier<T> work) {
		return new TransactionTemplate(this.transactions).execute(status -> work.get());
	}

}
