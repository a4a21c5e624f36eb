package ca.docket.intake;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who finds which cases in the list, by what, and in what order. */
@DocketTest
class CaseListTest {

	@Autowired
	IntakeSteps people;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	/** A word that only the cases of one test have in their title. */
	private String word;

	@BeforeEach
	void chooseAWord() {
		this.word = "w" + Long.toString(System.nanoTime(), 36);
	}

	@Test
	void everyoneFindsTheCasesTheySubmittedTookPartInHaveWorkInOrMaySee() {
		Case request = submit("requester2", "Signs");
		assertThat(found("requester2", this.word)).contains(request.number());
		assertThat(found("coordinator", this.word)).contains(request.number());
		assertThat(found("admin", this.word)).contains(request.number());
		assertThat(found("requester", this.word)).doesNotContain(request.number());
		assertThat(found("data", this.word)).as("before it is offered").doesNotContain(request.number());
		this.people.triage(request, "send-on", Map.of());
		assertThat(found("data", this.word)).as("while it is offered").contains(request.number());
		assertThat(found("privacy", this.word)).doesNotContain(request.number());
		this.people.review("data", request, "proceed", Map.of());
		assertThat(found("data", this.word)).as("who took part").contains(request.number());
	}

	@Test
	void theFileHasWhatTheListHas() {
		Case request = submit("requester2", "=HYPERLINK(\"http://example.org\")");
		String file = open("requester2", "/cases.csv?q=" + this.word).body();
		assertThat(file).startsWith("\uFEFFNumber,Title,Division,Submitted by,Opened,State\r\n")
			.contains(request.number() + ",\"'=HYPERLINK(\"\"http://example.org\"\") " + this.word + "\",")
			.contains("City Clerk", this.people.name("requester2"), ",open\r\n");
		HttpResponse<String> foreign = open("requester", "/cases.csv?q=" + this.word);
		assertThat(foreign.body()).doesNotContain(request.number());
		assertThat(foreign.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
	}

	@Test
	void aCaseIsFoundByItsNumberAndByBeginningsOfWordsOfItsTitle() {
		Case request = submit("requester2", "Élagage des arbres");
		assertThat(found("coordinator", request.number().toLowerCase())).contains(request.number());
		assertThat(found("coordinator", request.number().substring(0, 8))).contains(cell(request));
		assertThat(found("coordinator", "élag arb " + this.word)).contains(request.number());
		assertThat(found("coordinator", "arbustes " + this.word)).doesNotContain(request.number());
		assertThat(found("coordinator", "' & ! :* ( | <-> " + this.word)).contains(request.number());
	}

	@Test
	void casesAreNarrowedByDivisionStateAndDay() {
		Case open = submit("requester2", "Open");
		Case ended = submit("requester2", "Ended");
		this.people.triage(ended, "redirect", Map.of("redirectTo", "The library", "reasons", "They know"));
		assertThat(open("requester2", "/cases?state=open&q=" + this.word).body()).contains(cell(open))
			.doesNotContain(cell(ended));
		assertThat(open("requester2", "/cases?state=redirected&q=" + this.word).body()).contains(cell(ended))
			.doesNotContain(cell(open));
		assertThat(open("requester2", "/cases?division=housing&q=" + this.word).body()).contains("No case matches.");
		assertThat(open("requester2", "/cases?division=city-clerk&q=" + this.word).body()).contains("2 cases");
		LocalDate today = LocalDate.now(ZoneId.of("America/Toronto"));
		assertThat(open("requester2", "/cases?from=%s&to=%s&q=%s".formatted(today, today, this.word)).body())
			.contains("2 cases");
		assertThat(open("requester2", "/cases?from=%s&q=%s".formatted(today.plusDays(1), this.word)).body())
			.contains("No case matches.");
	}

	@Test
	void casesComeInTheOrderAskedFor() {
		Case second = submit("requester2", "B");
		Case first = submit("requester2", "A");
		assertThat(open("requester2", "/cases?q=" + this.word).body()).containsSubsequence(cell(first), cell(second));
		assertThat(open("requester2", "/cases?sort=title&q=" + this.word).body()).contains("aria-sort=\"ascending\"")
			.containsSubsequence(cell(first), cell(second));
		assertThat(open("requester2", "/cases?sort=title&order=down&q=" + this.word).body())
			.contains("aria-sort=\"descending\"")
			.containsSubsequence(cell(second), cell(first));
		assertThat(open("requester2", "/cases?sort=number&order=up&q=" + this.word).body())
			.containsSubsequence(cell(second), cell(first));
		assertThat(open("requester2", "/cases?sort=state&order=down&q=" + this.word).body()).contains("2 cases");
	}

	@Test
	void aLongListHasPages() {
		this.jdbc.sql("""
				insert into casefile_case (number, family, process, process_instance_id, title, submitter, opened_at)
				select 'PGS-2026-' || (9990 + n), 'PGS', 'pages', ? || n, 'Many ' || ?, 'requester2',
				  now() + n * interval '1 second' from generate_series(1, 30) n""")
			.params(this.word, this.word)
			.update();
		String first = open("requester2", "/cases?sort=number&q=" + this.word).body();
		assertThat(first).contains("30 cases", "PGS-2026-9991", "PGS-2026-10015", "rel=\"next\"")
			.doesNotContain("PGS-2026-10016", "rel=\"prev\"");
		String second = open("requester2", "/cases?sort=number&page=2&q=" + this.word).body();
		assertThat(second).contains("PGS-2026-10016", "PGS-2026-10020", "rel=\"prev\"").doesNotContain("rel=\"next\"");
		assertThat(open("requester2", "/cases?page=99&q=" + this.word).statusCode()).isEqualTo(200);
		assertThat(open("requester2", "/cases/PGS-2026-9991").body()).contains("Many " + this.word,
				"The history of this case is no longer kept.");
		this.jdbc.sql("delete from casefile_case where process = 'pages' and process_instance_id like ?")
			.param(this.word + "%")
			.update();
	}

	@Test
	void whatIsNoDayOrNoOrderIsSaidOrLeftOut() {
		HttpResponse<String> answer = open("requester2", "/cases?from=2026-13-45&q=" + this.word);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("“2026-13-45” is not a day.", "value=\"" + this.word + "\"");
		assertThat(open("requester2", "/cases?sort=submitter;drop&order=x&page=-1&state=nothing").statusCode())
			.isEqualTo(200);
		assertThat(open("requester2", "/cases?q=%00&division=%00").statusCode()).isEqualTo(200);
		assertThat(open("requester2", "/cases?q=" + "x+".repeat(2000)).statusCode()).isEqualTo(200);
	}

	@Test
	void whatPeopleWriteAndAskIsShownAsTheyWroteIt() {
		submit("requester2", "<script>alert(1)</script>");
		assertThat(open("requester2", "/cases?q=" + this.word).body())
			.contains("&lt;script&gt;alert(1)&lt;/script&gt; " + this.word)
			.doesNotContain("<script>alert");
		assertThat(open("requester2", "/cases?q=" + encode("\"><script>{q}${7*7}")).body())
			.contains("value=\"&quot;&gt;&lt;script&gt;{q}${7*7}\"")
			.doesNotContain("<script>{q}");
	}

	@Test
	void theListIsFrenchForWhoReadsFrench() {
		submit("requester", "Tri");
		assertThat(open("requester", "/cases?q=" + this.word).body())
			.contains("1 dossier", "Soumis par", "ouvert", "Bureau du greffe municipal")
			.doesNotContain("Submitted by");
	}

	@Test
	void theHomePageLeadsToTheCases() {
		Case request = submit("requester2", "Home");
		assertThat(open("requester2", "/").body()).contains("href=\"/cases/" + request.number() + "\"",
				"href=\"/cases\"");
	}

	private static String cell(Case one) {
		return ">" + one.number() + "</a>";
	}

	private String found(String person, String text) {
		HttpResponse<String> list = open(person, "/cases?q=" + encode(text));
		assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
		return list.body();
	}

	private HttpResponse<String> open(String person, String path) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor.open(path);
	}

	private Case submit(String person, String title) {
		Map<String, Object> form = new HashMap<>(IntakeSteps.aUseCase());
		form.put("title", title + " " + this.word);
		return this.people.submit(person, form);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
