package ca.docket.casefile.documents;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Cases;
import ca.docket.casefile.documents.check.Samples;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Who finds a document and who does not, over HTTP. */
@DocketTest
class DocumentReadersTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	Documents documents;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@LocalServerPort
	int port;

	private DocumentDesk desk;

	@BeforeEach
	void open() {
		this.desk = new DocumentDesk(this.application, this.port);
	}

	@AfterEach
	void close() throws IOException {
		this.desk.close();
	}

	@Test
	void whoOpenedADocumentIsShownToTheOfficeOnly() {
		Visitor requester = this.desk.person("requester2");
		this.desk.upload(requester, "plan.pdf", "case", Samples.pdf());
		this.desk.person("director").download(this.desk.some.path() + "/" + this.desk.only().id());
		assertThat(this.desk.person("coordinator").open(this.desk.some.path()).body()).contains("Opened by",
				directorsName());
		assertThat(requester.open(this.desk.some.path()).body()).contains("plan.pdf")
			.doesNotContain("Opened by", directorsName());
	}

	@Test
	void aNameThatExistsForOthersTellsNothing() {
		this.desk.upload(this.desk.person("coordinator"), "plan.txt", "office", "secret".getBytes());
		HttpResponse<String> answer = this.desk.upload(this.desk.person("requester2"), "plan.txt", "case",
				"mine".getBytes());
		assertThat(answer.body()).contains("\"version\":1");
		assertThat(this.desk.person("requester2").open(this.desk.some.path()).body()).containsOnlyOnce(" download>");
	}

	@Test
	void audiencesAreKept() {
		Visitor coordinator = this.desk.person("coordinator");
		this.desk.upload(coordinator, "office.txt", "office", "o".getBytes());
		this.desk.upload(coordinator, "group.txt", "group:coordinators", "g".getBytes());
		this.desk.upload(coordinator, "all.txt", "case", "a".getBytes());
		assertThat(seenBy("coordinator2")).containsExactly("all.txt", "group.txt", "office.txt");
		assertThat(seenBy("director")).containsExactly("all.txt", "office.txt");
		assertThat(seenBy("requester2")).containsExactly("all.txt");
		assertThat(this.desk.person("coordinator2").open(this.desk.some.path()).body())
			.contains("seulement Coordination des programmes");
	}

	@Test
	void nobodyPutsADocumentWhereTheyAreNot() {
		assertThat(this.desk.upload(this.desk.person("requester2"), "a.txt", "office", "a".getBytes()).statusCode())
			.isEqualTo(400);
		assertThat(this.desk.upload(this.desk.person("director"), "a.txt", "group:coordinators", "a".getBytes())
			.statusCode()).isEqualTo(400);
		assertThat(
				this.desk.upload(this.desk.person("coordinator"), "a.txt", "group:staff", "a".getBytes()).statusCode())
			.isEqualTo(400);
		assertThat(this.desk.upload(this.desk.person("coordinator"), "a.txt", "everybody", "a".getBytes()).statusCode())
			.isEqualTo(400);
		assertThat(this.documents.of(this.desk.some.about.number())).isEmpty();
	}

	@Test
	void aForeignCaseIsAsOneThatIsNotThere() {
		this.desk.upload(this.desk.person("coordinator"), "plan.txt", "case", "plan".getBytes());
		Visitor stranger = this.desk.person("owner1");
		String document = "/" + this.desk.only().id();
		assertThat(stranger.open(this.desk.some.path()).statusCode()).isEqualTo(404);
		assertThat(stranger.download(this.desk.some.path() + document).statusCode()).isEqualTo(404);
		assertThat(stranger.open("/tasks/" + this.desk.some.task().getId() + "/case").statusCode()).isEqualTo(404);
		assertThat(stranger.call("/tasks/cases?task=" + this.desk.some.task().getId()).body()).isEqualTo("{}");
		assertThat(this.desk.upload(stranger, "a.txt", "case", "a".getBytes()).statusCode()).isEqualTo(404);
		assertThat(this.desk.person("requester2").download("/cases/AIR-1999-0001/documents" + document).statusCode())
			.isEqualTo(404);
		try (TestCase other = new TestCase(this.engine, this.cases, this.jdbc, this.transactions)) {
			assertThat(this.desk.person("requester2").download(other.path() + document).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void whatIsForOthersCannotBeFetchedByItsId() {
		this.desk.upload(this.desk.person("coordinator"), "plan.txt", "group:coordinators", "plan".getBytes());
		String document = this.desk.some.path() + "/" + this.desk.only().id();
		assertThat(this.desk.person("requester2").download(document).statusCode()).isEqualTo(404);
		assertThat(this.desk.person("director").download(document).statusCode()).isEqualTo(404);
		assertThat(this.desk.person("coordinator2").download(document).statusCode()).isEqualTo(200);
		assertThat(this.documents.openings(this.desk.some.about.number())).extracting(Opened::person)
			.containsExactly("coordinator2");
	}

	private List<String> seenBy(String reader) {
		return java.util.regex.Pattern.compile("<a [^>]*download>([^<]+)</a>")
			.matcher(this.desk.person(reader).open(this.desk.some.path()).body())
			.results()
			.map(found -> found.group(1))
			.toList();
	}

	private String directorsName() {
		return this.jdbc.sql("select first_ || ' ' || last_ from act_id_user where id_ = 'director'")
			.query(String.class)
			.single();
	}

}
