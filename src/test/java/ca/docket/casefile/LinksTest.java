package ca.docket.casefile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.keeping.KeptCases;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Cases that belong together are linked both ways, and on the record of both. */
@DocketTest
class LinksTest {

	@Autowired
	Links links;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	KeptCases people;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@LocalServerPort
	int port;

	private Case mine;

	private Case other;

	/** Of a process that no group sees as a whole, and of another requester. */
	@BeforeEach
	void twoCases() {
		this.mine = this.people.open("What follows from it");
		String number = new TransactionTemplate(this.transactions).execute(status -> this.cases
			.open(new Opening("elsewhere", "none-" + System.nanoTime(), "A secret title", null, "hr")));
		this.other = this.cases.find(number).orElseThrow();
	}

	@Test
	void aLinkIsThereFromBothSidesAndOnce() {
		this.links.add(this.mine.number(), this.other.number());
		this.links.add(this.other.number(), this.mine.number());
		assertThat(this.links.of(this.mine.number())).extracting(Links.Link::to).containsExactly(this.other);
		assertThat(this.links.of(this.other.number())).extracting(Links.Link::to).containsExactly(this.mine);
		assertThat(linked(this.mine)).containsExactly(this.other.number());
		assertThat(linked(this.other)).containsExactly(this.mine.number());
	}

	@Test
	void atTheSameInstantToo() {
		Stream.generate(() -> CompletableFuture.runAsync(() -> this.links.add(this.mine.number(), this.other.number())))
			.limit(6)
			.toList()
			.forEach(CompletableFuture::join);
		assertThat(linked(this.mine)).containsExactly(this.other.number());
	}

	@Test
	void whatIsNoCaseIsNotLinked() {
		assertThatThrownBy(() -> this.links.add(this.mine.number(), "TST-1999-0001"))
			.isInstanceOf(NoSuchElementException.class);
		assertThatThrownBy(() -> this.links.add(this.mine.number(), this.mine.number()))
			.isInstanceOf(RuntimeException.class);
		assertThat(linked(this.mine)).isEmpty();
	}

	@Test
	void whoDoesNotSeeTheOtherCaseLearnsItsNumberAndFamilyOnly() {
		this.links.add(this.mine.number(), this.other.number());
		String page = visitor("requester").open("/cases/" + this.mine.number()).body();
		assertThat(page).contains("id=\"links\"", this.other.number(), "elsewhere")
			.doesNotContain("A secret title", "/cases/" + this.other.number());
		assertThat(visitor("hr").open("/cases/" + this.other.number()).body())
			.contains(this.mine.number(), "AI and data intake")
			.doesNotContain("/cases/" + this.mine.number() + "\"");
	}

	@Test
	void whoSeesBothIsLedFromOneToTheOther() {
		this.links.add(this.mine.number(), this.other.number());
		Visitor operator = visitor("admin");
		assertThat(operator.open("/cases/" + this.mine.number()).body())
			.contains("href=\"/cases/" + this.other.number() + "\"", " · open");
		assertThat(operator.open("/cases/" + this.other.number()).body())
			.contains("href=\"/cases/" + this.mine.number() + "\"");
		String task = this.tasks.createTaskQuery()
			.processInstanceId(this.mine.processInstanceId())
			.singleResult()
			.getId();
		assertThat(visitor("coordinator").open("/tasks/" + task + "/case").body()).contains("Linked cases",
				this.other.number());
	}

	@Test
	void theEvidenceNamesIt() throws Exception {
		this.links.add(this.mine.number(), this.other.number());
		byte[] pack = visitor("director").download("/cases/" + this.mine.number() + "/evidence.zip").body();
		String table = "";
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(pack))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				table = entry.getName().equals("links.csv") ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
						: table;
			}
		}
		assertThat(table).contains(this.other.number() + ",elsewhere,");
	}

	/** One side may go by retention; the link goes with the second. */
	@Test
	void theOtherSideKeepsItsLineWhenOneIsDeleted() {
		this.links.add(this.mine.number(), this.other.number());
		this.jdbc.sql("update casefile_case set deleted_at = now(), outcome = 'done' where number = ?")
			.param(this.other.number())
			.update();
		assertThat(visitor("admin").open("/cases/" + this.mine.number()).body()).contains("deleted on");
		assertThat(visitor("admin").open("/cases/" + this.other.number()).body()).doesNotContain("Linked cases");
	}

	private List<Object> linked(Case caseFile) {
		return this.auditTrail.of(caseFile.processInstanceId())
			.stream()
			.filter(entry -> entry.action().equals("linked"))
			.map(entry -> entry.answers().get("case"))
			.toList();
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
