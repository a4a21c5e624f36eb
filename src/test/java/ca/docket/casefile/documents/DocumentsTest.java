package ca.docket.casefile.documents;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Entry;
import ca.docket.casefile.Records;
import ca.docket.casefile.documents.check.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents over HTTP, as people's browsers send and fetch them. */
@DocketTest
class DocumentsTest {

	@Autowired
	ProcessEngine engine;

	@Autowired
	TaskService tasks;

	@Autowired
	Cases cases;

	@Autowired
	Records records;

	@Autowired
	Documents documents;

	@Autowired
	DocumentSettings settings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@LocalServerPort
	int port;

	private TestCase some;

	@BeforeEach
	void open() {
		this.some = new TestCase(this.engine, this.cases, this.jdbc, this.transactions);
	}

	@AfterEach
	void close() throws IOException {
		this.some.close();
		try (Stream<Path> left = Files.walk(this.settings.folder())) {
			assertThat(left.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock"))).isEmpty();
		}
	}

	@Test
	void whatIsUploadedComesBackAsItWasWithSafeHeaders() throws Exception {
		byte[] content = large();
		HttpResponse<String> answer = upload(person("coordinator"), "Carte\u00a0\"1\".png", "office", content);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		Document kept = only();
		assertThat(kept.size()).isEqualTo(content.length);
		assertThat(kept.sha256())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
		HttpResponse<byte[]> back = person("director").download(this.some.path() + "/" + kept.id());
		assertThat(back.body()).isEqualTo(content);
		assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
			.contains("filename*=UTF-8''Carte%C2%A0%221%22.png");
		assertThat(back.headers().firstValue("Content-Type")).contains("image/png");
		assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(back.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(back.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
	}

	@Test
	void anUploadIsOnRecordForWhomItIsFor() {
		upload(person("coordinator"), "plan.pdf", "group:coordinators", Samples.pdf());
		Entry entry = this.records.latest(this.some.about.processInstanceId(), "uploaded").orElseThrow();
		assertThat(entry.person()).isEqualTo("coordinator");
		assertThat(entry.audience()).isEqualTo("group:coordinators");
		assertThat(entry.answer("document")).isEqualTo(only().id().toString());
		assertThat(entry.answer("sha256")).isEqualTo(only().sha256());
		assertThat(entry.answer("version")).isEqualTo("1");
	}

	@Test
	void whoOpenedADocumentIsShownToTheOfficeOnly() {
		Visitor requester = person("requester2");
		upload(requester, "plan.pdf", "case", Samples.pdf());
		person("director").download(this.some.path() + "/" + only().id());
		assertThat(person("coordinator").open(this.some.path()).body()).contains("Opened by", directorsName());
		assertThat(requester.open(this.some.path()).body()).contains("plan.pdf")
			.doesNotContain("Opened by", directorsName());
	}

	@Test
	void aNewUploadOfTheNameIsANewVersionAndOlderOnesStay() {
		Visitor coordinator = person("coordinator");
		upload(coordinator, "R\u00e9sum\u00e9.txt", "office", Samples.pdf());
		upload(coordinator, "R\u00e9sum\u00e9.txt", "office", "one".getBytes());
		upload(coordinator, "Re\u0301sume\u0301.TXT", "office", "two".getBytes());
		List<Document> versions = this.documents.of(this.some.about.number());
		assertThat(versions).extracting(Document::version).containsExactly(2, 1);
		assertThat(coordinator.download(this.some.path() + "/" + versions.get(1).id()).body())
			.isEqualTo("one".getBytes());
	}

	@Test
	void aNameThatExistsForOthersTellsNothing() {
		upload(person("coordinator"), "plan.txt", "office", "secret".getBytes());
		HttpResponse<String> answer = upload(person("requester2"), "plan.txt", "case", "mine".getBytes());
		assertThat(answer.body()).contains("\"version\":1");
		assertThat(person("requester2").open(this.some.path()).body()).containsOnlyOnce(" download>");
	}

	@Test
	void manyAtOnceGetAVersionEach() throws Exception {
		List<Visitor> people = Stream.of("coordinator", "coordinator2", "director").map(this::person).toList();
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			List<Callable<Integer>> work = IntStream.range(0, 12)
				.<Callable<Integer>>mapToObj(
						i -> () -> upload(people.get(i % 3), "plan.txt", "office", ("v" + i).getBytes()).statusCode())
				.toList();
			for (Future<Integer> status : threads.invokeAll(work)) {
				assertThat(status.get()).isEqualTo(201);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.documents.of(this.some.about.number())).extracting(Document::version)
			.containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
	}

	@Test
	void audiencesAreKept() {
		Visitor coordinator = person("coordinator");
		upload(coordinator, "office.txt", "office", "o".getBytes());
		upload(coordinator, "group.txt", "group:coordinators", "g".getBytes());
		upload(coordinator, "all.txt", "case", "a".getBytes());
		assertThat(seenBy("coordinator2")).containsExactly("all.txt", "group.txt", "office.txt");
		assertThat(seenBy("director")).containsExactly("all.txt", "office.txt");
		assertThat(seenBy("requester2")).containsExactly("all.txt");
		assertThat(person("coordinator2").open(this.some.path()).body())
			.contains("seulement Coordination des programmes");
	}

	@Test
	void nobodyPutsADocumentWhereTheyAreNot() {
		assertThat(upload(person("requester2"), "a.txt", "office", "a".getBytes()).statusCode()).isEqualTo(400);
		assertThat(upload(person("director"), "a.txt", "group:coordinators", "a".getBytes()).statusCode())
			.isEqualTo(400);
		assertThat(upload(person("coordinator"), "a.txt", "group:staff", "a".getBytes()).statusCode()).isEqualTo(400);
		assertThat(upload(person("coordinator"), "a.txt", "everybody", "a".getBytes()).statusCode()).isEqualTo(400);
		assertThat(this.documents.of(this.some.about.number())).isEmpty();
	}

	@Test
	void aForeignCaseIsAsOneThatIsNotThere() {
		upload(person("coordinator"), "plan.txt", "case", "plan".getBytes());
		Visitor stranger = person("owner1");
		String document = "/" + only().id();
		assertThat(stranger.open(this.some.path()).statusCode()).isEqualTo(404);
		assertThat(stranger.download(this.some.path() + document).statusCode()).isEqualTo(404);
		assertThat(stranger.open("/tasks/" + this.some.task().getId() + "/case").statusCode()).isEqualTo(404);
		assertThat(stranger.call("/tasks/cases?task=" + this.some.task().getId()).body()).isEqualTo("{}");
		assertThat(upload(stranger, "a.txt", "case", "a".getBytes()).statusCode()).isEqualTo(404);
		assertThat(person("requester2").download("/cases/AIR-1999-0001/documents" + document).statusCode())
			.isEqualTo(404);
		try (TestCase other = new TestCase(this.engine, this.cases, this.jdbc, this.transactions)) {
			assertThat(person("requester2").download(other.path() + document).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void whatIsForOthersCannotBeFetchedByItsId() {
		upload(person("coordinator"), "plan.txt", "group:coordinators", "plan".getBytes());
		String document = this.some.path() + "/" + only().id();
		assertThat(person("requester2").download(document).statusCode()).isEqualTo(404);
		assertThat(person("director").download(document).statusCode()).isEqualTo(404);
		assertThat(person("coordinator2").download(document).statusCode()).isEqualTo(200);
		assertThat(this.documents.openings(this.some.about.number())).extracting(Opened::person)
			.containsExactly("coordinator2");
	}

	@Test
	void withoutTheTokenOrAsAFormNothingIsTaken() {
		Visitor coordinator = person("coordinator");
		assertThat(
				coordinator.upload("/docket.svg", upload("a.txt", "office"), BodyPublishers.ofString("a")).statusCode())
			.isEqualTo(403);
		assertThat(coordinator.submit(this.some.path(), upload("a.txt", "office"), java.util.Map.of("a", "b"))
			.statusCode()).isEqualTo(415);
		assertThat(this.documents.of(this.some.about.number())).isEmpty();
	}

	@Test
	void aRefusalSaysWhyInThePersonsLanguageAndKeepsNothing() {
		String french = upload(person("requester2"), "../x.txt", "case", "a".getBytes()).body();
		assertThat(french).contains("\"message\"");
		assertThat(upload(person("coordinator"), "a.exe", "office", "a".getBytes()).body())
			.contains("Files of this type are not taken", "pdf", "docx");
		assertThat(upload(person("coordinator"), "a.pdf", "office", "<html></html>".getBytes()).body())
			.contains("The content is not what the name says");
		assertThat(this.documents.of(this.some.about.number())).isEmpty();
		assertThat(this.records.of(this.some.about.processInstanceId())).isEmpty();
	}

	@Test
	void anEndedCaseTakesNothing() {
		this.cases.close(this.some.about.number(), "approved");
		assertThat(upload(person("coordinator"), "a.txt", "office", "a".getBytes()).statusCode()).isEqualTo(409);
		assertThat(person("coordinator").open(this.some.path()).body()).contains("The case has ended");
	}

	@Test
	void oneByteTooMuchIsRefusedWithAndWithoutALength() {
		byte[] tooLarge = Arrays.copyOf("x".repeat(1000).getBytes(), (int) this.settings.maxSize().toBytes() + 1);
		Visitor coordinator = person("coordinator");
		String chunked = coordinator
			.upload(this.some.path(), upload("a.txt", "office"),
					BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(tooLarge)))
			.body();
		assertThat(chunked).contains("The file is too large: at most 50 MB.");
		assertThat(this.documents.of(this.some.about.number())).isEmpty();
	}

	private byte[] large() {
		byte[] content = new byte[3_000_001];
		new Random(7).nextBytes(content);
		byte[] head = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
		System.arraycopy(head, 0, content, 0, head.length);
		return content;
	}

	private Document only() {
		List<Document> all = this.documents.of(this.some.about.number());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private List<String> seenBy(String person) {
		return java.util.regex.Pattern.compile("<a [^>]*download>([^<]+)</a>")
			.matcher(person(person).open(this.some.path()).body())
			.results()
			.map(found -> found.group(1))
			.toList();
	}

	private String directorsName() {
		return this.jdbc.sql("select first_ || ' ' || last_ from act_id_user where id_ = 'director'")
			.query(String.class)
			.single();
	}

	private HttpResponse<String> upload(Visitor visitor, String name, String audience, byte[] content) {
		return visitor.upload("/", upload(name, audience), BodyPublishers.ofByteArray(content));
	}

	private String upload(String name, String audience) {
		return this.some.path() + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&audience="
				+ URLEncoder.encode(audience, StandardCharsets.UTF_8);
	}

	private Visitor person(String name) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, "docket");
		return visitor;
	}

}
