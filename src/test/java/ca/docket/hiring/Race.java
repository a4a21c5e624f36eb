package ca.docket.hiring;

import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets two people do at once what only one of them may. */
@Component
class Race {

	private final JdbcClient jdbc;

	private final PlatformTransactionManager transactions;

	Race(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/** Begins the second when the first is done and not committed, and lets it wait. */
	HttpResponse<String> run(Runnable first, Callable<HttpResponse<String>> second) throws Exception {
		FutureTask<HttpResponse<String>> other = new FutureTask<>(second);
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			first.run();
			new Thread(other).start();
			Awaitility.await().until(() -> other.isDone() || somebodyWaits());
		});
		return other.get();
	}

	private boolean somebodyWaits() {
		return this.jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single();
	}

}
