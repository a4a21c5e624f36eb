package ca.docket.casefile;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.keeping.Holds;
import ca.docket.casefile.keeping.KeptCases;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has no part in a case finds nothing of it, whichever address with its number or
 * id they try: it is as unknown to them as one that never was.
 */
@DocketTest
class ForeignCaseTest {

	private static final String UNKNOWN = "AIR-1999-0001";

	@Autowired
	KeptCases people;

	@Autowired
	Holds holds;

	@Autowired
	Documents documents;

	@Autowired
	Notes notes;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Case about;

	private String document;

	private String hold;

	private String task;

	@BeforeEach
	void aCaseWithADocumentAndAHold() {
		this.about = this.people.open("Of no concern to others");
		String path = "/cases/" + this.about.number() + "/documents";
		assertThat(upload(visitor("requester"), path).statusCode()).isEqualTo(201);
		this.document = "/documents/" + this.documents.of(this.about.number()).get(0).id();
		this.holds.place(this.about, "director", "legal", "A claim");
		this.hold = "/hold/" + this.jdbc.sql("select max(id) from casefile_hold").query(Long.class).single() + "/lift";
		this.task = this.tasks.createTaskQuery()
			.processInstanceId(this.about.processInstanceId())
			.singleResult()
			.getId();
	}

	/**
	 * A colleague with a case of their own, a reviewer who was not asked, and one who
	 * works on other processes.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "requester2", "privacy", "hr" })
	void whoHasNoPartFindsNothing(String person) {
		Visitor stranger = visitor(person);
		assertThat(answers(stranger, this.about.number())).allSatisfy(this::notFound);
		assertThat(answers(stranger, UNKNOWN)).allSatisfy(this::notFound);
		notFound("tab", stranger.open("/tasks/" + this.task + "/case").statusCode());
		assertThat(stranger.call("/tasks/cases?task=" + this.task).body()).isEqualTo("{}");
		assertThat(stranger.open("/cases").body()).doesNotContain(this.about.number());
		assertThat(stranger.open("/cases?number=" + this.about.number()).body()).doesNotContain(this.about.title());
		nothingHappened();
	}

	@Test
	void aRequesterNeitherHoldsTheirCaseNorTakesItsEvidence() {
		Visitor requester = visitor("requester");
		Map<String, Integer> answers = answers(requester, this.about.number());
		assertThat(answers).allSatisfy((address, status) -> {
			if (Stream.of("hold", "evidence").anyMatch(address::contains)) {
				notFound(address, status);
			}
			else {
				assertThat(status).as(address).isNotEqualTo(404);
			}
		});
	}

	/** The ids of one's own case do not open what belongs to another. */
	@Test
	void whatIsOfAnotherCaseIsNotReachedThroughOnesOwn() {
		Case own = this.people.open("Another");
		Visitor requester = visitor("requester");
		assertThat(requester.open("/cases/" + own.number() + this.document).statusCode()).isEqualTo(404);
		String foreignTask = "/cases/" + own.number() + "/documents?name=a.txt&audience=case&task=" + this.task;
		assertThat(requester.upload("/", foreignTask, BodyPublishers.ofString("a")).statusCode()).isEqualTo(404);
	}

	/** What each address of the case answers. */
	private Map<String, Integer> answers(Visitor visitor, String number) {
		String path = "/cases/" + number;
		Map<String, Integer> answers = new LinkedHashMap<>();
		Stream.of("", "/model", "/documents", this.document, "/hold", "/evidence.zip", "/withdraw")
			.forEach(address -> answers.put("GET " + address, visitor.open(path + address).statusCode()));
		answers.put("POST /documents", upload(visitor, path + "/documents").statusCode());
		Stream.of("/notes", "/hold", this.hold, "/withdraw")
			.forEach(address -> answers.put("POST " + address,
					visitor
						.submit("/", path + address,
								Map.of("text", "", "audience", "case", "kind", "legal", "reason", ""))
						.statusCode()));
		return answers;
	}

	private void notFound(String address, int status) {
		assertThat(status).as(address).isEqualTo(404);
	}

	private void nothingHappened() {
		assertThat(this.documents.of(this.about.number())).hasSize(1);
		assertThat(this.documents.openings(this.about.number())).isEmpty();
		assertThat(this.notes.of(this.about.processInstanceId())).isEmpty();
	}

	private HttpResponse<String> upload(Visitor visitor, String path) {
		return visitor.upload("/", path + "?name=plan.txt&audience=case", BodyPublishers.ofString("A plan"));
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
