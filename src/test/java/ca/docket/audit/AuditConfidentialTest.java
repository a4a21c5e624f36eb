package ca.docket.audit;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What others find of a confidential recommendation, at every door. */
@DocketTest
class AuditConfidentialTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "coordinator2", "auditor", "owner2", "executive", "requester", "admin" })
	void whoeverIsNotNamedFindsNothingByCrawling(String person) {
		Case audit = this.files.confidential("Under way");
		Case part = this.view.part(audit, 1);
		this.steps.file(part, AuditFiles.SECRET + ".pdf", "owner1");
		Visitor crawler = this.steps.visitor(person);
		String page = "/cases/" + part.number();
		for (String path : List.of(page, page + "/documents", page + "/evidence.zip", page + "/model",
				page + "/documents/" + this.documents.of(part.number()).get(0).id(), page + "/hold")) {
			assertThat(crawler.open(path).statusCode()).as(path).isEqualTo(404);
		}
		for (String path : List.of("/process-instance/%s/variables", "/history/process-instance/%s")) {
			assertThat(crawler.call("/camunda/api/engine/engine/default" + path.formatted(part.processInstanceId()))
				.statusCode()).as(path).isEqualTo(404);
		}
		for (String list : List.of("variable-instance", "activity-instance", "task", "process-instance")) {
			assertThat(crawler
				.call("/camunda/api/engine/engine/default/history/" + list + "?processInstanceId="
						+ part.processInstanceId())
				.body()).as(list).doesNotContain(part.processInstanceId());
		}
		assertThat(crawler.submit("/", page + "/release", Map.of("reason", "I want it.")).statusCode()).isEqualTo(404);
		for (String path : List.of("/cases?q=" + part.number(), "/cases?q=Zinnober", "/cases.csv?q=" + audit.number(),
				"/cases/" + audit.number(), "/cases/" + audit.number() + "/documents", "/", "/notices")) {
			assertThat(crawler.open(path).body()).as(path)
				.doesNotContain(AuditFiles.SECRET)
				.doesNotContain(part.number() + "<");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner1", "coordinator", "director" })
	void theOwnerWhoeverEnteredItAndThoseNamedSeeIt(String person) {
		Case audit = this.files.confidential("Under way");
		assertThat(this.steps.visitor(person).open("/cases/" + this.view.part(audit, 1).number()).body())
			.contains(AuditFiles.SECRET)
			.contains("only those who are named");
	}

	@Test
	void whoseItIsIsNoVariableOfTheAudit() {
		Case audit = this.files.confidential("Under way");
		assertThat(this.view.open(audit)).contains("Activity_ReportStatus");
		assertThat(this.steps.visitor("coordinator2")
			.call("/camunda/api/engine/engine/default/process-instance/" + audit.processInstanceId() + "/variables")
			.body()).startsWith("{").doesNotContain("owner1");
	}

	@Test
	void aFileThatMorePeopleReadSaysNothingOfIt() {
		Case audit = this.files.confidential("Verified, not closed");
		String number = this.view.part(audit, 1).number();
		for (String called : List.of("1", number)) {
			assertThat(this.files.compare("coordinator", audit,
					"Number,What does the auditor say?,Date of the document\n" + called + ",Closed,2026-11-20\n"))
				.contains("1 row of the file", "record it on the list");
		}
		assertThat(this.documents.of(audit.number())).isEmpty();
	}

	@Test
	void listsShowTheNumberAloneAndTakeNoAnswer() {
		Case audit = this.files.confidential("Done, not verified");
		Case part = this.view.part(audit, 1);
		assertThat(this.acts.verify("auditor", audit, 1).body()).contains("not among those who may read it")
			.doesNotContain(AuditFiles.SECRET)
			.doesNotContain("Olive");
		String list = this.steps.list("auditor", audit, "Activity_VerifyImplementation");
		assertThat(list).contains(part.number()).contains("Confidential").doesNotContain(AuditFiles.SECRET);
		assertThat(this.view.open(part)).isEmpty();
	}

	@Test
	void itsTasksShowNothingAndCannotBeDoneByOthers() {
		Case audit = this.files.confidential("Under way", "2019-05-12", "Until it is released", "");
		Case part = this.view.part(audit, 1);
		this.steps.save("owner1", audit, "Activity_ReportStatus", 1,
				Map.of("report", "no-longer-relevant", "why", "The " + AuditFiles.SECRET + " is gone."));
		String task = this.view.task(part, "Activity_ApproveGivingUp").getId();
		assertThat(this.view.letters(part)).as("the executives may not read it").contains("audit-nobody");
		for (String person : List.of("coordinator2", "auditor", "admin")) {
			Visitor other = this.steps.visitor(person);
			String api = "/camunda/api/engine/engine/default/task";
			assertThat(other.call(api + "?processInstanceId=" + part.processInstanceId()).body()).as(person)
				.isEqualTo("[]");
			for (String count : List.of("", "/history")) {
				assertThat(other
					.call("/camunda/api/engine/engine/default" + count + "/task/count?processInstanceId="
							+ part.processInstanceId())
					.body()).as(person).isEqualTo("{\"count\":0}");
			}
			assertThat(other.call(api + "/" + task).statusCode()).as(person).isEqualTo(404);
		}
		Visitor executive = this.steps.visitor("executive");
		executive.callPost("/engine-rest/task/" + task + "/claim", "{\"userId\":\"executive\"}");
		for (String path : List.of("/form-variables", "/deployed-form", "")) {
			assertThat(executive.call("/camunda/api/engine/engine/default/task/" + task + path).body()).as(path)
				.doesNotContain(AuditFiles.SECRET);
		}
		assertThat(executive.open("/tasks/" + task + "/case").statusCode()).isEqualTo(404);
		assertThat(executive
			.callPost("/camunda/api/engine/engine/default/task/" + task + "/submit-form",
					"{\"variables\":{\"givenUp\":{\"value\":\"no\"},\"grounds\":{\"value\":\"No.\"}}}")
			.body()).contains("confidenti");
		assertThat(this.view.open(part)).containsExactly("Activity_ApproveGivingUp");
	}

	@Test
	void packageRecordAndEmailsHaveTheNumberAndTheAnnexTheText() {
		Case audit = this.files.confidential("Under way");
		this.steps.file(this.view.part(audit, 1), "test.pdf", "owner1");
		Case other = withNew();
		Case part = this.view.part(other, 1);
		assertThat(this.view.csv(other, "response-incomplete.csv")).contains("1,Yes,Confidential")
			.doesNotContain(AuditFiles.SECRET);
		assertThat(this.documents.of(part.number())).extracting(Document::name)
			.containsExactly("response-incomplete-annex.pdf");
		for (Case each : List.of(audit, other)) {
			assertThat(this.jdbc
				.sql("select string_agg(answers::text, '') from casefile_record where process_instance_id = ?")
				.param(each.processInstanceId())
				.query(String.class)
				.single()).doesNotContain(AuditFiles.SECRET);
		}
		assertThat(this.steps.visitor("coordinator2").open("/audit/recommendations.csv").body().lines())
			.filteredOn(line -> line.startsWith(part.number()))
			.containsExactly(part.number() + ",1,Confidentiel");
		assertThat(this.jdbc.sql("select count(*) from notice_mail m where m::text like ?")
			.param("%" + AuditFiles.SECRET + "%")
			.query(Long.class)
			.single()).isZero();
	}

	private Case withNew() {
		Case audit = this.files.confidential("Under way", "2025-05-12", "Until it is released", "",
				"3,Plan it.,Low,Finance,owner2\n");
		this.steps.approveIncomplete(audit);
		return audit;
	}

}
