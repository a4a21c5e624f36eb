package ca.docket.casefile.documents;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
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

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.documents.check.Samples;
import ca.docket.casefile.documents.check.Unfit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Documents over HTTP, as people's browsers send and fetch them. */
@DocketTest
class DocumentsTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	Documents documents;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	DocumentSettings settings;

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
	void aCaseAndAPersonsDayHaveTheirFill() {
		JdbcClient jdbc = this.application.getBean(JdbcClient.class);
		String number = this.desk.some.about.number();
		Clock now = Clock.systemUTC();
		kept(jdbc, 1, "eager", this.settings.perPersonAndDay());
		UploadQuota today = new UploadQuota(jdbc, this.settings, now);
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> today.require(number, "eager", 1))
			.withMessage("day-full");
		today.require(number, "somebody", 1);
		new UploadQuota(jdbc, this.settings, Clock.offset(now, Duration.ofDays(1))).require(number, "eager", 1);
		kept(jdbc, 2, "somebody", this.settings.perCase());
		HttpResponse<String> answer = this.desk.upload(this.desk.person("coordinator"), "b.docx", "office",
				Samples.docx());
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("holds as many files as a case may: 2048 MB");
	}

	private void kept(JdbcClient jdbc, int version, String author, DataSize size) {
		jdbc.sql("""
				insert into casefile_document
				  (id, case_number, name, key, audience, version, size, sha256, media_type, author, at)
				values (gen_random_uuid(), ?, 'a.pdf', 'a.pdf', 'office', ?, ?, '', 'application/pdf', ?, now())""")
			.params(this.desk.some.about.number(), version, size.toBytes(), author)
			.update();
	}

	@Test
	void whatIsUploadedComesBackAsItWasWithSafeHeaders() throws Exception {
		byte[] content = large();
		HttpResponse<String> answer = this.desk.upload(this.desk.person("coordinator"), "Carte\u00a0\"1\".png",
				"office", content);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		Document kept = this.desk.only();
		assertThat(kept.size()).isEqualTo(content.length);
		assertThat(kept.sha256())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
		HttpResponse<byte[]> back = this.desk.person("director").download(this.desk.some.path() + "/" + kept.id());
		assertThat(back.body()).isEqualTo(content);
		assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
			.contains("filename*=UTF-8''Carte%C2%A0_1_.png");
		assertThat(back.headers().firstValue("Content-Type")).contains("image/png");
		assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(back.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(back.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
	}

	@Test
	void anUploadIsOnRecordForWhomItIsFor() {
		this.desk.upload(this.desk.person("coordinator"), "plan.pdf", "group:coordinators", Samples.pdf());
		AuditEntry entry = this.auditTrail.latest(this.desk.some.about.processInstanceId(), "uploaded").orElseThrow();
		assertThat(entry.person()).isEqualTo("coordinator");
		assertThat(entry.audience()).isEqualTo("group:coordinators");
		assertThat(entry.answer("document")).isEqualTo(this.desk.only().id().toString());
		assertThat(entry.answer("sha256")).isEqualTo(this.desk.only().sha256());
		assertThat(entry.answer("version")).isEqualTo("1");
	}

	@Test
	void aNewUploadOfTheNameIsANewVersionAndOlderOnesStay() {
		Visitor coordinator = this.desk.person("coordinator");
		this.desk.upload(coordinator, "R\u00e9sum\u00e9.txt", "office", Samples.pdf());
		this.desk.upload(coordinator, "R\u00e9sum\u00e9.txt", "office", "one".getBytes());
		this.desk.upload(coordinator, "Re\u0301sume\u0301.TXT", "office", "two".getBytes());
		List<Document> versions = this.documents.of(this.desk.some.about.number());
		assertThat(versions).extracting(Document::version).containsExactly(2, 1);
		assertThat(coordinator.download(this.desk.some.path() + "/" + versions.get(1).id()).body())
			.isEqualTo("one".getBytes());
	}

	@Test
	void manyAtOnceGetAVersionEach() throws Exception {
		List<Visitor> people = Stream.of("coordinator", "coordinator2", "director").map(this.desk::person).toList();
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			List<Callable<Integer>> work = IntStream.range(0, 12)
				.<Callable<Integer>>mapToObj(
						i -> () -> this.desk.upload(people.get(i % 3), "plan.txt", "office", ("v" + i).getBytes())
							.statusCode())
				.toList();
			for (Future<Integer> status : threads.invokeAll(work)) {
				assertThat(status.get()).isEqualTo(201);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.documents.of(this.desk.some.about.number())).extracting(Document::version)
			.containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
	}

	@Test
	void withoutTheTokenOrAsAFormNothingIsTaken() {
		Visitor coordinator = this.desk.person("coordinator");
		assertThat(coordinator.upload("/docket.svg", this.desk.address("a.txt", "office"), BodyPublishers.ofString("a"))
			.statusCode()).isEqualTo(403);
		assertThat(coordinator
			.submit(this.desk.some.path(), this.desk.address("a.txt", "office"), java.util.Map.of("a", "b"))
			.statusCode()).isEqualTo(415);
		assertThat(this.documents.of(this.desk.some.about.number())).isEmpty();
	}

	@Test
	void aRefusalSaysWhyInThePersonsLanguageAndKeepsNothing() {
		String french = this.desk.upload(this.desk.person("requester2"), "../x.txt", "case", "a".getBytes()).body();
		assertThat(french).contains("\"message\"");
		assertThat(this.desk.upload(this.desk.person("coordinator"), "a.exe", "office", "a".getBytes()).body())
			.contains("Files of this type are not taken", "pdf", "docx");
		assertThat(
				this.desk.upload(this.desk.person("coordinator"), "a.pdf", "office", "<html></html>".getBytes()).body())
			.contains("The content is not what the name says");
		assertThat(this.documents.of(this.desk.some.about.number())).isEmpty();
		assertThat(this.auditTrail.of(this.desk.some.about.processInstanceId())).isEmpty();
	}

	@Test
	void anEndedCaseTakesNothing() {
		this.cases.close(this.desk.some.about.number(), "approved");
		assertThat(this.desk.upload(this.desk.person("coordinator"), "a.txt", "office", "a".getBytes()).statusCode())
			.isEqualTo(409);
		assertThat(this.desk.person("coordinator").open(this.desk.some.path()).body()).contains("The case has ended");
	}

	@Test
	void oneByteTooMuchIsRefusedWithAndWithoutALength() {
		byte[] tooLarge = Arrays.copyOf("x".repeat(1000).getBytes(), (int) this.settings.maxSize().toBytes() + 1);
		Visitor coordinator = this.desk.person("coordinator");
		String chunked = coordinator
			.upload(this.desk.some.path(), this.desk.address("a.txt", "office"),
					BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(tooLarge)))
			.body();
		assertThat(chunked).contains("The file is too large: at most 50 MB.");
		assertThat(this.documents.of(this.desk.some.about.number())).isEmpty();
	}

	private byte[] large() {
		byte[] content = new byte[3_000_001];
		new Random(7).nextBytes(content);
		byte[] head = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
		System.arraycopy(head, 0, content, 0, head.length);
		return content;
	}

}
