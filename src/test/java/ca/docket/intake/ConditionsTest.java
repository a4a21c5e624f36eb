package ca.docket.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamilies;
import ca.docket.casefile.Fact;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.commitment.Commitment;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What is promised with an approval: the conditions, and the assessments called for. */
@DocketTest
class ConditionsTest {

	@Autowired
	IntakeSteps people;

	@Autowired
	CommitmentSteps steps;

	@Autowired
	AnswerWords answers;

	@Autowired
	CaseFamilies families;

	@Autowired
	WorkingDays workingDays;

	@Autowired
	HistoryService history;

	@Test
	void theRequesterReadsTheConditionsInTheLetterAndOthersOnTheRecord() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of("owner", "requester2", "days", 1)));
		assertThat(this.people.letters(request)).last()
			.satisfies(letter -> assertThat(letter.html()).contains("A person reads every summary. (", "Privacy",
					this.people.name("requester2"), "The work instruction"));
		assertThat(this.answers.facts(request, decided(request), Locale.CANADA_FRENCH)).extracting(Fact::value)
			.anySatisfy(said -> assertThat(said).contains("A person reads every summary. (",
					"Protection de la vie privée; ", this.people.name("requester2"), "The work instruction)"));
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(request.processInstanceId())
			.variableName("conditions")
			.count()).isZero();
	}

	@Test
	void assessmentsThatAreCalledForAreCommitmentsOfTheRequester() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase(Map.of("publicFacing", "yes",
				"personalInformation", "yes", "sensitivity", "medium", "costBand", "over-2500k")));
		this.people.triage(request, "send-on", Map.of());
		List.of("privacy", "security", "data", "accessibility")
			.forEach(person -> this.people.review(person, request, "proceed", Map.of()));
		this.people.decide("executive", request, "approved", Map.of());
		List<Commitment> all = this.steps.of(request);
		assertThat(all).extracting(Commitment::number, Commitment::topic, Commitment::judges, Commitment::owner)
			.containsExactly(tuple(1, "privacy-impact", "review-privacy", "requester2"),
					tuple(2, "threat-and-risk", "review-security", "requester2"),
					tuple(3, "accessibility", "review-accessibility", "requester2"));
		assertThat(all.get(0).due())
			.isEqualTo(this.workingDays.plus(java.time.LocalDate.now(java.time.ZoneId.of("America/Toronto")), 30));
		this.steps.done("requester2", all.get(2));
		this.steps.judge("accessibility", all.get(2), Map.of("judgement", "accept"));
		assertThat(this.families.standing(request, Locale.ENGLISH))
			.hasValue("Request approved; 1 of 3 commitments met");
		assertThat(this.people.outcome(request)).isNull();
		this.steps.done("requester2", all.get(0));
		this.steps.judge("privacy", all.get(0), Map.of("judgement", "accept"));
		this.steps.end("requester2", all.get(1), Map.of("report", "not-needed", "why", "It is the office's own."));
		this.steps.judge("security", all.get(1), Map.of("judgement", "accept"));
		assertThat(this.people.outcome(request)).isEqualTo("approved");
	}

	@Test
	void nobodyUnknownOwnsACondition() {
		Case request = this.steps.inDecision("requester");
		assertThatThrownBy(() -> this.steps.approve(request,
				List.of(CommitmentSteps.condition(Map.of()), CommitmentSteps.condition(Map.of("owner", "nobody")))))
			.hasMessageContaining("Nobody is known as \"nobody\"");
		assertThat(this.people.waiting(request)).containsExactly("Activity_DecideRequest");
	}

	@Test
	void anApprovalWithConditionsNamesOne() {
		Case request = this.steps.inDecision("requester");
		assertThatThrownBy(() -> this.steps.approve(request, List.of()))
			.hasMessageContaining("Under which conditions?");
		assertThatThrownBy(
				() -> this.steps.approve(request, List.of(CommitmentSteps.condition(Map.of("condition", " ")))))
			.hasMessageContaining("What must be done?");
		Map<String, Object> endless = new HashMap<>(CommitmentSteps.condition(Map.of("days", 251)));
		assertThatThrownBy(() -> this.steps.approve(request, List.of(endless))).hasMessageContaining("250");
		assertThat(this.people.waiting(request)).containsExactly("Activity_DecideRequest");
	}

	@Test
	void moreTimeAndReleaseNeedNoEvidenceButThatItIsDoneDoes() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		assertThatThrownBy(
				() -> this.steps.end("requester", promised, Map.of("report", "done", "account", "It is done.")))
			.hasMessageContaining("exige une preuve");
		assertThat(this.steps.one(request).state()).isEqualTo("open");
		this.steps.askForMoreTime(promised, promised.due().plusDays(7).toString());
		assertThat(this.steps.one(request).state()).isEqualTo("more-time");
	}

	private AuditEntry decided(Case request) {
		return this.people.record(request)
			.stream()
			.filter(entry -> entry.action().equals("decided"))
			.findFirst()
			.orElseThrow();
	}

}
