package ca.docket.audit;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Recommendations that are typed with the report. */
@DocketTest
class AuditTypedTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatIsTypedHasItsActionsAndSupportingDivisionsToo() {
		Map<String, Object> typed = AuditActs.recommendation("1", "owner1");
		typed.put("actions", "Choose a system\n Recover it \n\n");
		typed.put("supporting", List.of("finance", "fleet-and-facilities"));
		Case audit = this.acts.answered("agree", typed);
		Case part = this.view.part(audit, 1);
		for (String page : List.of("/cases/" + part.number(),
				"/work/" + this.view.task(audit, "Activity_ReportStatus").getId())) {
			assertThat(this.steps.visitor("owner1").open(page).body()).as(page)
				.contains("Supporting divisions")
				.contains("Finance, Fleet and Facilities");
		}
		this.steps.file(part, "test.pdf", "owner1");
		Map<String, String> done = Map.of("report", "done", "account", "We tested it.", "actionsDone", "Recover it");
		assertThat(this.steps.save("owner1", audit, "Activity_ReportStatus", 1, done).body())
			.contains("Not all of its actions are done.");
		this.steps.save("owner1", audit, "Activity_ReportStatus", 1,
				Map.of("report", "progress", "account", "We chose one.", "actionsDone", "Choose a system"));
		assertThat(this.steps.visitor("coordinator").open("/audit/recommendations.csv").body().lines())
			.anyMatch(line -> line.startsWith(part.number()) && line.endsWith(",2,1,No"));
	}

	@Test
	void aSupportingDivisionIsOneOfTheOffice() {
		Map<String, Object> typed = AuditActs.recommendation("1", "owner1");
		typed.put("supporting", List.of("finance", "unheard-of"));
		assertThatThrownBy(() -> this.steps.begin(List.of(typed))).hasMessageContaining("Supporting divisions");
	}

	@Test
	void theAuditorsNumberIsUniqueInAReport() {
		assertThatThrownBy(() -> this.steps
			.begin(List.of(AuditActs.recommendation("1", "owner1"), AuditActs.recommendation("1 ", "owner2"))))
			.hasMessageContaining("1 is there twice");
	}

	@Test
	void whatIsTypedWithoutAnOwnerIsAssignedToo() {
		Map<String, Object> typed = AuditActs.recommendation("1", "owner1");
		typed.remove("owner");
		assertThat(this.view.open(this.steps.begin(List.of(typed)))).containsExactly("Activity_AssignOwners");
	}

	@Test
	void whatIsConfidentialStaysOffTheRecordOfTheAudit() {
		Case audit = this.steps.begin(List.of(secret("open"), AuditActs.recommendation("2", "owner1")));
		assertThat(this.view.traces(audit, AuditFiles.SECRET))
			.containsExactly(this.view.part(audit, 1).number() + " submitted");
		Visitor other = this.steps.visitor("coordinator2");
		assertThat(other.open("/cases/" + this.view.part(audit, 1).number()).statusCode()).isEqualTo(404);
		assertThat(other.open("/cases/" + this.view.part(audit, 2).number()).statusCode()).isEqualTo(200);
		assertThat(other.open("/cases/" + audit.number()).body()).doesNotContain(AuditFiles.SECRET)
			.contains("Test the recovery");
		assertThat(this.steps.visitor("coordinator").open("/cases/" + this.view.part(audit, 1).number()).body())
			.contains(AuditFiles.SECRET);
	}

	@Test
	void whatTheReportSaysHoldsForWhatIsTypedToo() {
		Map<String, Object> silent = secret("open");
		silent.remove("thisConfidential");
		Case audit = this.steps.begin(Map.of("entry", "typed", "confidential", "until", "confidentialUntil",
				"2199-01-01", "recommendations", List.of(silent, AuditActs.recommendation("2", "owner1"), open("3"))));
		assertThat(this.view.traces(audit, AuditFiles.SECRET))
			.containsExactly(this.view.part(audit, 1).number() + " submitted");
		Visitor other = this.steps.visitor("coordinator2");
		assertThat(List.of(1, 2, 3))
			.extracting(which -> other.open("/cases/" + this.view.part(audit, which).number()).statusCode())
			.containsExactly(404, 404, 200);
	}

	@Test
	void whatIsConfidentialUntilADayOpensThenByItself() {
		Map<String, Object> typed = secret("until");
		typed.put("thisConfidentialUntil", "2199-01-01");
		Case part = this.view.part(this.steps.begin(List.of(typed)), 1);
		Visitor other = this.steps.visitor("coordinator2");
		assertThat(other.open("/cases/" + part.number()).statusCode()).isEqualTo(404);
		assertThat(this.jdbc
			.sql("update casefile_confidential set until = '2026-01-01' where until = '2199-01-01' and number = ?")
			.param(part.number())
			.update()).isOne();
		assertThat(other.open("/cases/" + part.number()).body()).contains(AuditFiles.SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "until,", "until,2020-01-01", "until,soon", "no,2199-01-01", "open,2199-01-01", ",2199-01-01" })
	void itIsADayToComeAndOfSomethingThatIsConfidentialUntilThen(String confidential, String until) {
		Map<String, Object> typed = secret("open");
		typed.put("thisConfidential", confidential);
		typed.put("thisConfidentialUntil", until);
		assertThatThrownBy(() -> this.steps.begin(List.of(typed))).hasMessageContaining("Confidential until");
	}

	@Test
	void itNamesReadersOfItsOwn() {
		Map<String, Object> typed = secret("open");
		typed.put("thisReaders", "auditor\ncoordinator2@example.org");
		Map<String, Object> unnamed = AuditActs.recommendation("2", "owner1");
		unnamed.put("thisConfidential", "open");
		Case audit = this.steps.begin(List.of(typed, unnamed));
		for (String reader : List.of("auditor", "coordinator2")) {
			Visitor visitor = this.steps.visitor(reader);
			assertThat(visitor.open("/cases/" + this.view.part(audit, 1).number()).body()).contains(AuditFiles.SECRET);
			assertThat(visitor.open("/cases/" + this.view.part(audit, 2).number()).statusCode()).isEqualTo(404);
		}
		typed.put("thisReaders", "nobody.known");
		assertThatThrownBy(() -> this.steps.begin(List.of(typed))).hasMessageContaining("nobody.known");
	}

	private static Map<String, Object> open(String reference) {
		Map<String, Object> typed = AuditActs.recommendation(reference, "owner1");
		typed.put("thisConfidential", "no");
		return typed;
	}

	private static Map<String, Object> secret(String confidential) {
		Map<String, Object> typed = AuditActs.recommendation("1", "owner1");
		typed.putAll(Map.of("thisConfidential", confidential, "recommendation", "Move the " + AuditFiles.SECRET + "."));
		return typed;
	}

}
