package ca.docket.intake;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What people note on the page of a case, for whom they say. */
@DocketTest
class CaseNotesTest {

	@Autowired
	IntakeSteps people;

	@LocalServerPort
	int port;

	@Test
	void notesAreReadByThoseTheyAreFor() {
		Case request = inReview();
		Visitor reviewer = visitor("data");
		assertThat(note(reviewer, request, "To all", "case").statusCode()).isEqualTo(302);
		assertThat(note(reviewer, request, "To the office", "office").statusCode()).isEqualTo(302);
		assertThat(note(reviewer, request, "To my group", "group:review-data").statusCode()).isEqualTo(302);
		assertThat(page("data", request)).contains("To all", "To the office", "To my group");
		assertThat(page("coordinator", request)).contains("To all", "To the office").doesNotContain("To my group");
		assertThat(page("requester2", request)).contains("To all").doesNotContain("To the office", "To my group");
	}

	@Test
	void aNoteNeedsATextAndReadersOnesOwn() {
		Case request = inReview();
		Visitor reviewer = visitor("data");
		assertThat(note(reviewer, request, " ", "case").statusCode()).isEqualTo(400);
		assertThat(note(reviewer, request, "a\0b", "case").statusCode()).isEqualTo(400);
		HttpResponse<String> tooLong = note(reviewer, request, "x".repeat(2001), "case");
		assertThat(tooLong.statusCode()).isEqualTo(400);
		assertThat(tooLong.body()).contains("at most 2,000 characters", "x".repeat(2001));
		assertThat(note(reviewer, request, "Foreign", "group:accommodation").body())
			.contains("Please choose who may read the note.");
		assertThat(note(visitor("requester2"), request, "Secret", "office").statusCode()).isEqualTo(400);
		assertThat(page("data", request)).contains("Nobody has noted anything.");
	}

	@Test
	void whatPeopleWriteIsShownAsTheyWroteIt() {
		Map<String, Object> form = new HashMap<>(IntakeSteps.aUseCase());
		form.put("title", "<script>alert(1)</script> ${7*7} [[${7*7}]]");
		form.put("problem", "<img src=x onerror=alert(1)>");
		Case request = this.people.submit("requester2", form);
		note(visitor("requester2"), request, "=cmd() <b>bold</b>", "case");
		assertThat(page("coordinator", request))
			.contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]]", "&lt;img src=x onerror=alert(1)&gt;",
					"=cmd() &lt;b&gt;bold&lt;/b&gt;")
			.doesNotContain("<script>alert", "<img src=x", "<b>bold");
	}

	private Case inReview() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase());
		this.people.triage(request, "send-on", Map.of());
		return request;
	}

	private HttpResponse<String> note(Visitor visitor, Case about, String text, String audience) {
		return visitor.submit("/", "/cases/" + about.number() + "/notes", Map.of("text", text, "audience", audience));
	}

	private String page(String person, Case about) {
		HttpResponse<String> page = visitor(person).open("/cases/" + about.number());
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		return page.body();
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
