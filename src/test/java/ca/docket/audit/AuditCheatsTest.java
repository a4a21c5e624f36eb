package ca.docket.audit;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.security.Absences;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Ways around the lists to close what nobody verified and no auditor closed. */
@DocketTest
class AuditCheatsTest {

	private static final String VERIFIED = """
			Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date
			1,Test it.,Medium,Finance,owner1,"Verified, not closed",Agree,Soon.,2026-06-30,2199-03-31
			2,Train them.,Medium,Finance,owner1,"Verified, not closed",Agree,Soon.,2026-06-30,2199-03-31
			""";

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Directory directory;

	@Test
	void manyAreNotClosedAtOnce() {
		Case audit = this.files.imported(VERIFIED);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.steps.take("coordinator", audit, "Activity_RecordAuditorsWord");
		String list = "/work/" + this.view.task(audit, "Activity_RecordAuditorsWord").getId();
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(coordinator.open(list).body()).doesNotContain("name=\"also\"");
		HttpResponse<String> answer = coordinator.submit(list, list,
				Map.of("row", this.view.part(audit, 1).number(), "version", "1", "show", "all", "several", "yes",
						"also", this.view.part(audit, 2).number() + "@1", "answer-word", "closed",
						"answer-wordDocument", "letter.pdf", "answer-wordDate", "2026-11-20"));
		assertThat(answer.statusCode()).isEqualTo(400);
		for (int i = 1; i <= 2; i++) {
			assertThat(this.auditTrail.of(this.view.part(audit, i).processInstanceId(), "word-recorded")).isEmpty();
		}
	}

	@Test
	void anOperatorNeitherAnswersAListNorClosesByAMessage() {
		Case audit = this.files.imported(VERIFIED);
		Case part = this.view.part(audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.steps.take("coordinator", audit, "Activity_RecordAuditorsWord");
		Visitor operator = this.steps.visitor("admin");
		assertThat(operator.open("/work/" + this.view.task(audit, "Activity_RecordAuditorsWord").getId()).statusCode())
			.isEqualTo(404);
		for (String message : List.of("word", "confirmed")) {
			operator.callPost("/engine-rest/message", """
					{"messageName": "audit-recommendation.%s", "processInstanceId": "%s", "processVariables":
					  {"word": {"value": "closed"}, "confirmation": {"value": "confirm"}}}""".formatted(message,
					part.processInstanceId()));
		}
		assertThat(this.view.outcome(part)).isNull();
	}

	@Test
	void aCoordinatorWhoIsInInternalAuditTooVerifiesNothingThatTheyReviewed() {
		whileTheCoordinatorIsIn("internal-audit", () -> {
			Case audit = this.acts.done();
			assertThat(this.acts.verify("coordinator", audit, 1).body())
				.contains("You had another part in this recommendation");
			assertRefused(audit, "coordinator", "involved");
			this.steps.release(audit, "Activity_VerifyImplementation");
			assertThat(this.acts.verify("auditor", audit, 1).statusCode()).isEqualTo(302);
		});
	}

	@Test
	void aCoordinatorWhoIsADirectorTooDoesNotApproveTheReportToACommitteeThatTheyDrewUp() {
		Case batch = this.acts.drawn();
		whileTheCoordinatorIsIn("directors",
				() -> assertThatThrownBy(() -> this.steps.complete("coordinator", batch, "Activity_ApproveBatch",
						Map.of("batchApproval", "approve")))
					.hasMessageContaining("already had another part in this case"));
		assertThat(this.view.open(batch)).containsExactly("Activity_ApproveBatch");
	}

	private void whileTheCoordinatorIsIn(String group, Runnable acts) {
		this.identity.createMembership("coordinator", group);
		try {
			acts.run();
		}
		finally {
			this.identity.deleteMembership("coordinator", group);
		}
	}

	@Test
	void anOwnerWhoStandsInForAnAuditorDoesNotVerify() {
		Case audit = this.acts.done();
		this.steps.take("auditor", audit, "Activity_VerifyImplementation");
		Absences absences = new Absences(this.jdbc);
		absences.add("auditor", "owner1", -1, 1);
		try {
			assertThat(this.acts.verify("owner1", audit, 1).body()).contains("There is nothing here");
			assertThat(this.view.open(audit)).doesNotContain("Activity_RecordAuditorsWord");
		}
		finally {
			absences.clear();
		}
	}

	@Test
	void whoRecordedTheAuditorsWordTriesInVainToConfirmItAndThatIsOnRecord() {
		Case audit = this.files.imported(VERIFIED);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.record(audit, 1, "closed");
		assertThat(this.acts.confirm("coordinator", audit, 1).body()).contains("somebody else must confirm it");
		assertThat(refused(audit).answers()).containsEntry("reason", "recorder");
		assertThat(this.view.outcome(this.view.part(audit, 1))).isNull();
	}

	@Test
	void whereNoOtherCoordinatorMayConfirmItThoseAboveDo() {
		Case audit = this.files.imported(VERIFIED);
		Case part = this.view.part(audit, 1);
		this.directory.members("coordinators")
			.stream()
			.filter(member -> !member.id().equals("coordinator"))
			.forEach(member -> this.auditTrail.add(part.processInstanceId(),
					new AuditEntry(Instant.now(), "director", null, Owners.HANDED_OVER, null, null,
							Map.of("from", member.id(), "to", "owner1", "reason", "They left."))));
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.record(audit, 1, "closed");
		this.acts.confirm("executive", audit, 1);
		assertThat(this.view.outcome(part)).isEqualTo("closed");
	}

	private void assertRefused(Case audit, String person, String reason) {
		assertThat(refused(audit).person()).isEqualTo(person);
		assertThat(refused(audit).answers()).containsEntry("reason", reason);
		assertThat(this.view.open(audit)).doesNotContain("Activity_RecordAuditorsWord");
		assertThat(this.steps.visitor("director").open("/cases/" + this.view.part(audit, 1).number()).body())
			.contains("Kept from a task by separation of duties", "somebody with another part in it");
	}

	private AuditEntry refused(Case audit) {
		return this.auditTrail.latest(this.view.part(audit, 1).processInstanceId(), "refused").orElseThrow();
	}

}
