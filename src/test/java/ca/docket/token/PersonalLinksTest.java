package ca.docket.token;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody who has a link can do, and somebody who has none cannot. */
@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalLinksTest {

	@LocalServerPort
	int port;

	@Autowired
	Tokens tokens;

	@Autowired
	EchoPage page;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private final String subject = "subject " + UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void nobodyHasGuessedYet() {
		this.jdbc.sql("delete from token_miss").update();
	}

	@Test
	void aLinkShowsItsPageInItsLanguageAndInTheOtherWhenAsked() {
		String link = link(Locale.FRENCH);
		assertThat(open(link).statusCode()).isEqualTo(200);
		assertThat(open(link).body()).contains(this.subject, "<html lang=\"fr\"", "Langue");
		assertThat(open(link + "?language=en").body()).contains("<html lang=\"en\"", "<p>Language</p>");
	}

	@Test
	void aLinkIsInNoCacheNoSearchEngineAndNoReferrer() {
		HttpResponse<String> shown = open(link(Locale.ENGLISH));
		assertThat(header(shown, "Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(header(shown, "Cache-Control")).contains("no-store");
		assertThat(header(shown, "X-Robots-Tag")).contains("noindex");
		assertThat(header(shown, "Content-Security-Policy")).contains("default-src 'self'");
		assertThat(shown.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
	}

	@Test
	void theSecretIsInNoTableAndNoLog(CapturedOutput log) {
		String link = link(Locale.ENGLISH);
		answer(link, "yes");
		assertThat(this.jdbc.sql("select to_json(t)::text from token t where subject = ?")
			.param(this.subject)
			.query(String.class)
			.single()).doesNotContain(link.substring(3));
		assertThat(log.getAll()).doesNotContain(link.substring(3));
	}

	@Test
	void unknownExpiredAndRevokedLinksLookTheSame() {
		String expired = URI
			.create(this.tokens.issue(EchoPage.PURPOSE, this.subject, Locale.FRENCH, now().minusSeconds(1)).toString())
			.getPath();
		String revoked = link(Locale.FRENCH);
		this.tokens.revoke(EchoPage.PURPOSE, this.subject);
		List<HttpResponse<String>> answers = Stream.of(expired, revoked, "/t/" + "A".repeat(43), "/t/x", "/t/%27")
			.map(this::open)
			.toList();
		assertThat(answers).allMatch(answer -> answer.statusCode() == 404);
		assertThat(answers).extracting(HttpResponse::body)
			.allMatch(body -> body.equals(answers.get(0).body()))
			.first()
			.asString()
			.contains("This link does not work")
			.doesNotContain(this.subject);
		assertThat(answers).extracting(PersonalLinksTest::withoutDates).containsOnly(withoutDates(answers.get(0)));
	}

	@Test
	void nothingIsThereWithoutALink() {
		for (String path : List.of("/t/guess/file", "/t", "/t/")) {
			assertThat(open(path).body()).isEqualTo(open("/t/guess").body());
		}
	}

	@Test
	void anExpiredLinkIsGoneWithinTheHour() {
		this.tokens.issue(EchoPage.PURPOSE, this.subject, Locale.FRENCH, now().minusSeconds(1));
		this.tokens.forgetExpired();
		assertThat(this.jdbc.sql("select count(*) from token where subject = ?")
			.param(this.subject)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whoGuessesWaitsAlsoWithAGoodLink() {
		String good = link(Locale.ENGLISH);
		for (int i = 0; i < TokenMisses.MOST; i++) {
			assertThat(open("/t/guess" + i).statusCode()).isEqualTo(404);
		}
		assertThat(open("/t/guess").statusCode()).isEqualTo(429);
		assertThat(open(good).statusCode()).isEqualTo(429);
		assertThat(header(open(good), "Retry-After")).isEqualTo("3600");
		this.jdbc.sql("update token_miss set at = at - interval '1 hour'").update();
		assertThat(open(good).statusCode()).isEqualTo(200);
	}

	@Test
	void anAnswerCountsOnce() {
		String link = link(Locale.ENGLISH);
		assertThat(answer(link, " ").statusCode()).isEqualTo(400);
		assertThat(answer(link, "yes").statusCode()).isEqualTo(302);
		assertThat(answer(link, "no").statusCode()).isEqualTo(302);
		assertThat(open(link).body()).contains("Used");
		assertThat(this.page.taken).contains(this.subject + " yes").doesNotContain(this.subject + " no");
	}

	@Test
	void ofAnswersAtTheSameTimeOneCounts() throws Exception {
		String link = link(Locale.ENGLISH);
		int many = 8;
		CyclicBarrier together = new CyclicBarrier(many);
		Callable<Integer> answering = () -> {
			Visitor somebody = new Visitor(this.port);
			somebody.open(link);
			together.await();
			return somebody.submit(link, link, Map.of("said", "yes")).statusCode();
		};
		ExecutorService people = Executors.newFixedThreadPool(many);
		for (Future<Integer> answer : people.invokeAll(Collections.nCopies(many, answering))) {
			assertThat(answer.get()).isEqualTo(302);
		}
		people.shutdown();
		assertThat(this.page.taken).filteredOn(taken -> taken.startsWith(this.subject)).hasSize(1);
	}

	@Test
	void aFormFromElsewhereIsNotTaken() {
		String mine = link(Locale.ENGLISH);
		Visitor victim = new Visitor(this.port);
		HttpResponse<String> forged = victim.submit("/sign-in", mine, Map.of("said", "forged"));
		assertThat(Visitor.leadsTo(forged)).isEqualTo(mine);
		assertThat(this.page.taken).doesNotContain(this.subject + " forged");
	}

	@Test
	void theSessionOfWhoIsSignedInCountsForNothing() {
		Visitor coordinator = new Visitor(this.port);
		coordinator.signIn("coordinator", "docket");
		String link = link(Locale.FRENCH);
		assertThat(coordinator.open(link).body()).contains("<html lang=\"fr\"").doesNotContain("coordinator");
		assertThat(coordinator.open("/").statusCode()).as("the session goes on").isEqualTo(200);
	}

	private String link(Locale language) {
		return this.tokens.issue(EchoPage.PURPOSE, this.subject, language, now().plus(Duration.ofDays(1))).getPath();
	}

	private Instant now() {
		return this.clock.instant();
	}

	private HttpResponse<String> open(String path) {
		return new Visitor(this.port).open(path);
	}

	private HttpResponse<String> answer(String link, String said) {
		return new Visitor(this.port).submit(link, link, Map.of("said", said));
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static Map<String, List<String>> withoutDates(HttpResponse<?> answer) {
		Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
		headers.keySet().removeAll(List.of("date", "set-cookie"));
		return headers;
	}

}
