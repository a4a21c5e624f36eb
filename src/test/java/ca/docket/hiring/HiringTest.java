package ca.docket.hiring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each ending of a competition and of its applications, and each way there. */
@DocketTest
class HiringTest {

	private static final Map<String, String> YES = Map.of("invited", "yes", "interviewDay", "2199-11-20",
			"interviewTime", "14:30", "place", "Room 5", "listReason", "Among the best.");

	private static final Map<String, String> NO = Map.of("invited", "no", "listReason", "Others are better.");

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Documents documents;

	@Test
	void tenEmailsBecomeAShortListAndEverybodyIsTold() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One", "Bea Two", "Cem Three", "Dia Four");
		this.applicants.email(competition, "Eli Five", null, null);
		this.applicants.email(competition, "Fay Six", "letter.docx", "PK".getBytes(StandardCharsets.US_ASCII));
		this.applicants.email(competition, "Gus Seven", "long.pdf", ApplicantSteps.pdf(4));
		assertThat(this.applicants.fault(competition, "Eli Five")).isEqualTo("no-attachment");
		assertThat(this.applicants.fault(competition, "Fay Six")).isEqualTo("not-pdf");
		assertThat(this.applicants.fault(competition, "Gus Seven")).isEqualTo("too-many-pages");
		assertThat(this.applicants.letters(competition, "Ada One")).containsExactly("hiring-received");
		this.screening.sort(competition, "Eli Five", Map.of("sorting", "something-else"));
		this.screening.sort(competition, "Fay Six", Map.of("sorting", "format"));
		this.screening.sort(competition, "Gus Seven", Map.of("sorting", "application", "file", "1"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.screening.confirm(competition, "Eli Five", "Fay Six");
		assertThat(this.documents.of(this.applicants.number(competition, "Ada One"))).as("before the closing")
			.isEmpty();
		this.screening.close(competition);
		this.applicants.email(competition, "Hal Eight", "late.pdf", ApplicantSteps.pdf(1));
		this.applicants.email(competition, "Ida Nine", "late.pdf", ApplicantSteps.pdf(1));
		assertThat(this.applicants.fault(competition, "Hal Eight")).isEqualTo("late");
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("2");
		this.screening.sort(competition, "Hal Eight", Map.of("sorting", "late"));
		this.screening.sort(competition, "Ida Nine", Map.of("sorting", "not-eligible"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.screening.confirm(competition, "Hal Eight", "Ida Nine");
		screenAndChoose(competition);
		assertThat(this.steps.outcome(competition)).isEqualTo("filled");
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", "hired"),
				Map.entry("Bea Two", "not-selected"), Map.entry("Cem Three", "not-selected"),
				Map.entry("Dia Four", "not-selected"), Map.entry("Gus Seven", "not-selected"),
				Map.entry("Fay Six", "not-in-required-format"), Map.entry("Hal Eight", "late"),
				Map.entry("Ida Nine", "not-eligible"));
		assertThat(this.applicants.letters(competition, "Ada One")).containsExactly("hiring-received", "hiring-invited",
				"hiring-offer", "hiring-hired");
		assertThat(this.applicants.letters(competition, "Cem Three")).containsExactly("hiring-received",
				"hiring-not-selected");
		assertThat(this.applicants.letters(competition, "Fay Six")).containsExactly("hiring-format");
		assertThat(this.applicants.letters(competition, "Hal Eight")).containsExactly("hiring-late");
		assertThat(this.applicants.letters(competition, "Ida Nine")).containsExactly("hiring-not-eligible");
		assertThat(this.steps.visitor("hr").open("/hiring/statistics.csv").body())
			.contains("%s,Data developer,8,<5,<5,<5,<5,<5,0,0".formatted(competition.number()));
		assertThat(this.steps.visitor("screener1").open("/hiring/statistics.csv").statusCode()).isEqualTo(404);
	}

	private void screenAndChoose(Case competition) {
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		assertThat(this.documents.of(this.applicants.number(competition, "Ada One"))).extracting(Document::name)
			.containsExactly("application.pdf");
		this.screening.save("screener1", competition, "Activity_DeclareAcquaintances",
				this.applicants.number(competition, "Ada One"), Map.of("known", "yes"));
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.screening.share(competition);
		assertThat(this.screening.assigned(competition, "screener1"))
			.doesNotContain(this.applicants.number(competition, "Ada One"))
			.isNotEmpty();
		String ada = "/cases/" + this.applicants.number(competition, "Ada One");
		assertThat(this.steps.visitor("screener1").open(ada).statusCode()).as("whom they know").isEqualTo(404);
		assertThat(this.steps.visitor("screener2").open(ada).statusCode()).isEqualTo(200);
		this.screening.screen(competition, "screener1", "met", "met", "1");
		this.screening.screen(competition, "screener2", "met", "met", "1");
		this.screening.assigned(competition, "screener3")
			.forEach(number -> this.screening.judge(competition, "screener3", number,
					number.equals(this.applicants.number(competition, "Cem Three")) ? "not-met" : "met", "met",
					number.equals(this.applicants.number(competition, "Ada One")) ? "3" : "1"));
		assertThat(this.steps.open(competition)).containsExactly("Activity_ScreenApplications");
		this.steps.complete("screener3", competition, "Activity_ScreenApplications", Map.of());
		this.screening.save("hr", competition, "Activity_AgreeOnDifferences",
				this.applicants.number(competition, "Cem Three"),
				Map.of("required1", "not-met", "agreed", "The course is not finished."));
		this.screening.agree(competition);
		choose(competition, YES, "Ada One", "Bea Two");
		choose(competition, NO, "Dia Four", "Gus Seven");
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		decide(competition, "Ada One", "offer");
		decide(competition, "Bea Two", "no");
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		assertThat(this.applicants.letters(competition, "Bea Two")).as("who was interviewed is told at once")
			.containsExactly("hiring-received", "hiring-invited", "hiring-not-selected");
		reply(competition, "Ada One", "accepted");
	}

	private void choose(Case competition, Map<String, String> choice, String... people) {
		List.of(people)
			.forEach(person -> this.screening.choose("manager", competition, "Activity_DecideShortList", person,
					choice));
	}

	private void decide(Case competition, String person, String offer) {
		decide(competition, person, offer, LocalDate.now(ZoneId.of("America/Toronto")));
	}

	private void decide(Case competition, String person, String offer, LocalDate interviewed) {
		this.screening.choose("manager", competition, "Activity_DecideOffers", person,
				Map.of("interviewedOn", interviewed.toString(), "offer", offer, "offerReason", "By the interview."));
	}

	private void reply(Case competition, String person, String reply) {
		this.screening.choose("hr", competition, "Activity_RecordReplies", person, Map.of("reply", reply));
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
	}

	@Test
	void whenAnOfferIsDeclinedTheNextInReserveIsDecidedOn() {
		Case competition = this.screening.screened("Ada One", "Bea Two");
		choose(competition, YES, "Ada One", "Bea Two");
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		decide(competition, "Ada One", "offer");
		decide(competition, "Bea Two", "offer");
		decide(competition, "Bea Two", "reserve");
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		reply(competition, "Ada One", "declined");
		decide(competition, "Bea Two", "offer");
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		reply(competition, "Bea Two", "accepted");
		assertThat(this.steps.outcome(competition)).isEqualTo("filled");
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", "not-selected"),
				Map.entry("Bea Two", "hired"));
	}

	@Test
	void whereOneOfTwoOpeningsIsFilledItIsFilledInPart() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("areas", List.of(Map.of("area", "Data", "areaManager", "manager", "openings", 2)));
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Ada One");
		this.screening.screening(competition);
		this.screening.screen(competition, "screener1", "met", "met", "2");
		this.screening.screen(competition, "screener2", "met", "met", "2");
		this.screening.agree(competition);
		choose(competition, YES, "Ada One");
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		Case part = this.applicants.part(competition, "Ada One");
		assertThat(this.steps.waits(part, "Event_AnswerDue")).as("invited, and not interviewed yet").isFalse();
		decide(competition, "Ada One", "reserve", LocalDate.parse("2026-10-01"));
		decide(competition, "Ada One", "offer", LocalDate.parse("2026-10-08"));
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		assertThat(this.steps.waitsUntil(part, "Event_AnswerDue")).as("45 days after the last interview")
			.isEqualTo(LocalDate.parse("2026-11-22"));
		this.steps.fire(part, "Event_AnswerDueSoon");
		this.steps.fire(part, "Event_AnswerDue");
		assertThat(this.applicants.letters(competition, "Ada One")).contains("hiring-not-yet");
		assertThat(this.steps.waitsUntil(part, "Event_AnswerDue"))
			.isEqualTo(LocalDate.now(ZoneId.of("America/Toronto")).plusDays(45));
		assertThat(this.steps.lettersOf(part)).contains("hiring-answer-due hr", "hiring-answer-late manager");
		this.steps.fire(part, "Event_AnswerDueSoon");
		this.steps.fire(part, "Event_AnswerDue");
		assertThat(this.applicants.letters(competition, "Ada One")).as("still no decision")
			.filteredOn("hiring-not-yet"::equals)
			.hasSize(2);
		assertThat(this.steps.lettersOf(part)).filteredOn("hiring-answer-late manager"::equals).hasSize(2);
		assertThat(this.steps.waits(part, "Event_AnswerDue")).as("and told again").isTrue();
		reply(competition, "Ada One", "accepted");
		assertThat(this.steps.outcome(competition)).isEqualTo("filled-in-part");
	}

	@Test
	void whereNobodyIsChosenItIsNotFilled() {
		Case competition = this.screening.screened("Ada One");
		choose(competition, NO, "Ada One");
		List.of("Activity_DecideShortList", "Activity_DecideOffers")
			.forEach(activity -> this.steps.complete("manager", competition, activity, Map.of()));
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		assertThat(this.steps.outcome(competition)).isEqualTo("not-filled");
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", "not-selected"));
	}

	@Test
	void whereNobodyAppliesItIsNotFilledEither() {
		Case competition = this.steps.begin();
		this.screening.screening(competition);
		this.screening.agree(competition);
		List.of("Activity_DecideShortList", "Activity_DecideOffers")
			.forEach(activity -> this.steps.complete("manager", competition, activity, Map.of()));
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		assertThat(this.steps.outcome(competition)).isEqualTo("not-filled");
	}

}
