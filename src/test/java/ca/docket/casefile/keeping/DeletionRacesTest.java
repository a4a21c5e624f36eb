package ca.docket.casefile.keeping;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Notes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that people add to a case while it is being deleted outlives it. */
@DocketTest
class DeletionRacesTest {

	private static final Instant LONG_AGO = Instant.parse("2011-01-05T15:00:00Z");

	@Autowired
	KeptCases people;

	@Autowired
	Retention retention;

	@Autowired
	Notes notes;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@LocalServerPort
	int port;

	private final ExecutorService others = Executors.newSingleThreadExecutor();

	private Case over;

	private Visitor director;

	@BeforeEach
	void aCaseWhoseTimeIsOver() {
		this.over = this.people.closed("Over", LONG_AGO);
		this.director = new Visitor(this.port);
		this.director.signIn("director", "docket");
	}

	@AfterEach
	void stop() {
		this.others.shutdownNow();
	}

	@Test
	void aNoteThatComesWhileTheCaseIsDeletedIsRefusedWithASentence() throws Exception {
		HttpResponse<String> answer = whileItIsDeleted(() -> note("Just too late"));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("The case was deleted in the meantime", "Just too late");
		assertThat(this.notes.of(this.over.processInstanceId())).isEmpty();
		assertThat(note("Later").statusCode()).isEqualTo(409);
	}

	@Test
	void aNoteThatIsBeingWrittenIsWaitedForAndGoesWithTheCase() throws Exception {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			this.notes.add(this.over.processInstanceId(), "director", "office", "Just in time");
			done(this.others.submit(this.retention::nightly));
		});
		assertThat(this.people.find(this.over.number()).deletedAt()).isNull();
		this.retention.nightly();
		assertThat(this.people.find(this.over.number()).deletedAt()).isNotNull();
		assertThat(this.notes.of(this.over.processInstanceId())).isEmpty();
	}

	@Test
	void whoTakesTheEvidenceWhileTheCaseIsDeletedLeavesNoTrace() throws Exception {
		assertThat(whileItIsDeleted(() -> this.director.open("/cases/" + this.over.number() + "/evidence.zip"))
			.statusCode()).isEqualTo(200);
		assertThat(this.jdbc.sql("select count(*) from casefile_pack where process_instance_id = ?")
			.param(this.over.processInstanceId())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whoOpensADocumentWhileItIsDeletedFindsNone() throws Exception {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into casefile_document
				  (id, case_number, name, key, audience, version, size, sha256, media_type, author, at)
				values (?, ?, 'a.txt', 'a.txt', 'case', 1, 1, 'x', 'text/plain', 'requester', now())""")
			.params(id, this.over.number())
			.update();
		assertThat(whileItIsDeleted(() -> this.director.open("/cases/" + this.over.number() + "/documents/" + id))
			.statusCode()).isEqualTo(404);
	}

	/** Begins it when all is deleted and nothing is committed, and lets it wait. */
	private HttpResponse<String> whileItIsDeleted(Callable<HttpResponse<String>> act) throws Exception {
		CountDownLatch deleted = new CountDownLatch(1);
		Future<HttpResponse<String>> answer = this.others.submit(() -> {
			deleted.await();
			return act.call();
		});
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			this.retention.nightly();
			deleted.countDown();
			Awaitility.await().until(this::somebodyWaits);
		});
		assertThat(this.people.find(this.over.number()).deletedAt()).isNotNull();
		return answer.get();
	}

	private boolean somebodyWaits() {
		return this.jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single();
	}

	private HttpResponse<String> note(String text) {
		return this.director.submit("/", "/cases/" + this.over.number() + "/notes",
				Map.of("text", text, "audience", "office"));
	}

	private static void done(Future<?> work) {
		try {
			work.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
