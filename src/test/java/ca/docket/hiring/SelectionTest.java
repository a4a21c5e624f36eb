package ca.docket.hiring;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.hiring.AreaChoices.Candidate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Each area chooses by itself; nobody has two offers, and each answers over a link. */
@DocketTest
class SelectionTest {

	static final Map<String, String> YES = Map.of("invited", "yes", "interviewDay", "2199-11-20", "interviewTime",
			"14:30", "place", "Room 5", "listReason", "Among the best.");

	private static final Map<String, String> OFFER = Map.of("interviewedOn", "2026-11-02", "offer", "offer",
			"offerReason", "By the interview.");

	private static final Map<String, String> RESERVE = Map.of("interviewedOn", "2026-11-02", "offer", "reserve",
			"offerReason", "By the interview.");

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	AreaChoices choices;

	@Autowired
	Applications applications;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Race race;

	@Test
	void eachAreaHasItsOwnShortListAndNobodyTwoOpenOffers() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("areas", List.of(Map.of("area", "Data", "areaManager", "manager", "openings", 1),
				Map.of("area", "Web", "areaManager", "manager", "openings", 1)));
		Case competition = this.screening.screened(posting, "Ada One", "Bea Two");
		assertThat(this.choices.of(competition.number(), 1)).as("ties are ties")
			.extracting(Candidate::rank)
			.containsExactly(1, 1);
		for (int area = 0; area < 2; area++) {
			String one = this.applicants.number(competition, "Ada One");
			this.screening.saveAll("manager", competition, "Activity_DecideShortList", one,
					this.applicants.number(competition, "Bea Two"), YES);
			this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		}
		assertThat(
				this.jdbc.sql("select calendar from notice_mail where case_number = ? and template = 'hiring-invited'")
					.param(this.applicants.number(competition, "Ada One"))
					.query(String.class)
					.list())
			.hasSize(2)
			.allMatch(invitation -> invitation.contains("DTSTART:21991120T193000Z"));
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Ada One", OFFER);
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Bea Two", RESERVE);
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		assertThat(this.screening
			.save("manager", competition, "Activity_DecideOffers", this.applicants.number(competition, "Ada One"),
					OFFER)
			.body()).contains("offre ouverte");
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Ada One", RESERVE);
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Bea Two", OFFER);
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		assertThat(this.applicants.stranger()
			.open(this.applicants.offer(competition, "Ada One", 3 - asked(competition, "Ada One").area()))
			.body()).as("of the other area").contains("nothing to answer here");
		answer(competition, "Ada One", "accepted");
		answer(competition, "Bea Two", "accepted");
		assertThat(
				this.steps.visitor("manager").open("/cases/" + this.applicants.number(competition, "Bea Two")).body())
			.contains("Réponse à l’offre");
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		assertThat(this.steps.outcome(competition)).as("the other area goes on").isNull();
		assertThat(this.applicants.outcomes(competition)).as("whose offer is confirmed is told at once")
			.containsValues("hired", "");
		assertThat(letters(competition, "hiring-hired")).isEqualTo(1);
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		assertThat(letters(competition, "hiring-hired")).isEqualTo(2);
		assertThat(this.steps.outcome(competition)).isEqualTo("filled");
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", "hired"),
				Map.entry("Bea Two", "hired"));
	}

	@Test
	void untilTheShortListIsHandedInAChoiceCanBeUndone() {
		Case competition = this.screening.screened("Ada One", "Bea Two");
		this.screening.saveAll("manager", competition, "Activity_DecideShortList",
				this.applicants.number(competition, "Ada One"), this.applicants.number(competition, "Bea Two"), YES);
		this.screening.choose("manager", competition, "Activity_DecideShortList", "Bea Two",
				Map.of("invited", "no", "listReason", "That was a slip."));
		assertThat(this.applicants.letters(competition, "Ada One")).doesNotContain("hiring-invited");
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		assertThat(letter(competition, "hiring-invited")).contains("Accommodation is available for the interview");
		assertThat(this.applicants.letters(competition, "Bea Two")).doesNotContain("hiring-invited");
		assertThat(
				this.steps.visitor("manager").open("/cases/" + this.applicants.number(competition, "Bea Two")).body())
			.as("both are on record")
			.contains("Among the best.", "That was a slip.");
	}

	@Test
	void whereACheckSpeaksAgainstSomebodyAPersonDecidesAndTheNextIsAsked() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("checks", "references");
		Case competition = this.screening.screened(posting, "Ada One", "Bea Two");
		List.of("Ada One", "Bea Two")
			.forEach(person -> this.screening.choose("manager", competition, "Activity_DecideShortList", person, YES));
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Ada One", OFFER);
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Bea Two", RESERVE);
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		answer(competition, "Ada One", "accepted");
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		Map<String, String> adverse = Map.of("consentToCheck", "2026-11-03", "consentToDisclosure", "2026-11-03",
				"checkedOn", "2026-11-05", "checkResult", "adverse");
		assertThat(this.screening
			.save("hr", competition, "Activity_RecordChecks", this.applicants.number(competition, "Ada One"), adverse)
			.statusCode()).as("nobody decided").isEqualTo(400);
		Map<String, String> withdrawn = new HashMap<>(adverse);
		withdrawn.putAll(Map.of("kept", "withdrawn", "checkReason", "Never worked there."));
		this.screening.choose("hr", competition, "Activity_RecordChecks", "Ada One", withdrawn);
		this.steps.complete("hr", competition, "Activity_RecordChecks", Map.of());
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Bea Two", OFFER);
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		answer(competition, "Bea Two", "accepted");
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		this.screening.choose("hr", competition, "Activity_RecordChecks", "Bea Two", Map.of("consentToCheck",
				"2026-11-03", "consentToDisclosure", "2026-11-03", "checkedOn", "2026-11-05", "checkResult", "clear"));
		this.steps.complete("hr", competition, "Activity_RecordChecks", Map.of());
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", "not-selected"),
				Map.entry("Bea Two", "hired"));
		assertThat(this.applicants.letters(competition, "Bea Two")).containsExactly("hiring-received", "hiring-invited",
				"hiring-offer", "hiring-hired");
		assertThat(this.jdbc
			.sql("select html from notice_mail where template = 'hiring-offer' and case_number like ? || '-%'")
			.param(competition.number())
			.query(String.class)
			.list()).hasSize(2).allMatch(offer -> offer.contains("depends on references"));
	}

	@Test
	void whoAnswersWhileTheOfficeRecordsAReplyDoesNotOverwriteIt() throws Exception {
		Case competition = offered();
		assertThat(letter(competition, "hiring-offer"))
			.contains("accommodates employees with disabilities", "our policies")
			.doesNotContain("depends");
		String link = this.applicants.offer(competition, "Ada One", 1);
		assertThat(this.applicants.stranger().open(link).body()).contains("Do you accept the offer (Data)?");
		whileItIs(competition, "declined",
				() -> this.applicants.stranger().submit(link, link, Map.of("reply", "accepted")));
		assertThat(reply(competition)).isEqualTo("declined");
	}

	@Test
	void whoRecordsAReplyWhileThePersonAnswersDoesNotOverwriteIt() throws Exception {
		Case competition = offered();
		HttpResponse<String> refused = whileItIs(competition, "accepted", () -> this.screening.save("hr", competition,
				"Activity_RecordReplies", this.applicants.number(competition, "Ada One"), Map.of("reply", "declined")));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(reply(competition)).isEqualTo("accepted");
	}

	/** To one person, who was told. */
	private Case offered() {
		Case competition = this.screening.screened(SamplePosting.answers(), "Ada One");
		this.screening.choose("manager", competition, "Activity_DecideShortList", "Ada One", YES);
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Ada One", OFFER);
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		this.steps.task("hr", competition, "Activity_RecordReplies");
		return competition;
	}

	private int letters(Case competition, String letter) {
		return this.jdbc.sql("select count(*) from notice_mail where template = ? and case_number like ? || '-%'")
			.params(letter, competition.number())
			.query(Integer.class)
			.single();
	}

	/** What it says, to the one person who got it. */
	private String letter(Case competition, String letter) {
		return this.jdbc.sql("select html from notice_mail where template = ? and case_number like ? || '-%'")
			.params(letter, competition.number())
			.query(String.class)
			.single();
	}

	/** When a reply is kept and not committed. */
	private HttpResponse<String> whileItIs(Case competition, String reply, Callable<HttpResponse<String>> act)
			throws Exception {
		return this.race.run(() -> {
			this.applications.hold(this.applicants.number(competition, "Ada One"));
			this.choices.keep(asked(competition, "Ada One").reply(reply, null));
		}, act);
	}

	private Choice asked(Case competition, String person) {
		return this.choices.ofApplication(this.applicants.number(competition, person))
			.stream()
			.filter(Choice::isAsked)
			.findFirst()
			.orElseThrow();
	}

	private String reply(Case competition) {
		return this.choices.ofApplication(this.applicants.number(competition, "Ada One")).get(0).reply();
	}

	private void answer(Case competition, String person, String reply) {
		String link = this.applicants.offer(competition, person, asked(competition, person).area());
		this.applicants.stranger().submit(link, link, Map.of("reply", reply));
		assertThat(this.applicants.stranger().open(link).body()).contains("nothing to answer here");
	}

}
