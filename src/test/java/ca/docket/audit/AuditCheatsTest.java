package ca.docket.audit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

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
	AuditTrail auditTrail;

	@Test
	void manyAreNotClosedAtOnce() {
		Case audit = this.steps.imported(VERIFIED);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.steps.take("coordinator", audit, "Activity_RecordAuditorsWord");
		String list = "/work/" + this.steps.task(audit, "Activity_RecordAuditorsWord").getId();
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(coordinator.open(list).body()).doesNotContain("name=\"also\"");
		HttpResponse<String> answer = coordinator.submit(list, list,
				Map.of("row", this.steps.part(audit, 1).number(), "version", "1", "show", "all", "several", "yes",
						"also", this.steps.part(audit, 2).number() + "@1", "answer-word", "closed",
						"answer-wordDocument", "letter.pdf", "answer-wordDate", "2026-11-20"));
		assertThat(answer.statusCode()).isEqualTo(400);
		for (int i = 1; i <= 2; i++) {
			assertThat(this.auditTrail.of(this.steps.part(audit, i).processInstanceId(), "word-recorded")).isEmpty();
		}
	}

	@Test
	void anOperatorNeitherAnswersAListNorClosesByAMessage() {
		Case audit = this.steps.imported(VERIFIED);
		Case part = this.steps.part(audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.steps.take("coordinator", audit, "Activity_RecordAuditorsWord");
		Visitor operator = this.steps.visitor("admin");
		assertThat(operator.open("/work/" + this.steps.task(audit, "Activity_RecordAuditorsWord").getId()).statusCode())
			.isEqualTo(404);
		for (String message : List.of("word", "confirmed")) {
			operator.callPost("/engine-rest/message", """
					{"messageName": "audit-recommendation.%s", "processInstanceId": "%s", "processVariables":
					  {"word": {"value": "closed"}, "confirmation": {"value": "confirm"}}}""".formatted(message,
					part.processInstanceId()));
		}
		assertThat(this.steps.outcome(part)).isNull();
	}

}
