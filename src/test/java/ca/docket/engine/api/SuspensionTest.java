package ca.docket.engine.api;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.KeptCases;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Who suspended what is on record, and told. */
@DocketTest
class SuspensionTest {

	private static final String PROCESS = "{\"processDefinitionKey\":\"intake\",\"includeProcessInstances\":true,\"suspended\":%s}";

	@Autowired
	ProcessEngine engine;

	@Autowired
	KeptCases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Case one;

	private Case other;

	static List<BiFunction<Integer, String, ApiClient>> apis() {
		return List.of(ApiClient::program, ApiClient::browser);
	}

	@BeforeEach
	void twoOpenCases() {
		this.one = this.cases.open("One");
		this.other = this.cases.open("Other");
		forgetLetters();
	}

	@AfterEach
	void goOn() {
		this.engine.getRepositoryService().activateProcessDefinitionByKey("intake", true, null);
		forgetLetters();
	}

	@ParameterizedTest
	@MethodSource("apis")
	void aSuspendedProcessAndItsReturnAreOnRecordInEveryOpenCase(BiFunction<Integer, String, ApiClient> api) {
		ApiClient operator = api.apply(this.port, "admin");
		put(operator, "/process-definition/suspended", PROCESS.formatted(true));
		put(operator, "/process-definition/suspended", PROCESS.formatted(false));
		for (Case open : List.of(this.one, this.other)) {
			assertThat(acts(open)).extracting(AuditEntry::person, AuditEntry::action, AuditEntry::answers)
				.containsExactly(tuple("admin", "suspended", Map.of("scope", "process")),
						tuple("admin", "resumed", Map.of("scope", "process")));
		}
	}

	@Test
	void whoIsAnswerableForTheProcessIsToldOnceHoweverManyCasesWait() {
		put(operator(), "/process-definition/suspended", PROCESS.formatted(true));
		assertThat(letters("process-suspended")).extracting(Letter::recipient)
			.containsExactlyElementsOf(this.jdbc.sql("""
					select distinct coalesce('group:' || b.group_id, m.user_id_) one from act_id_membership m
					left join security_mailbox b on b.group_id = m.group_id_
					where m.group_id_ in ('coordinators', 'directors', 'executives') order by 1""")
				.query(String.class)
				.list())
			.contains("coordinator", "director");
		int open = this.jdbc
			.sql("""
					select count(distinct root_proc_inst_id_) from act_hi_procinst where proc_def_key_ = 'intake' and end_time_ is null""")
			.query(Integer.class)
			.single();
		assertThat(letters("process-suspended")).allMatch(Letter::anytime)
			.filteredOn(letter -> letter.recipient().equals("coordinator"))
			.first()
			.satisfies(letter -> assertThat(letter.subject()).endsWith(": suspended"))
			.satisfies(letter -> assertThat(letter.text()).contains("no case can begin",
					"Open cases concerned: <strong>" + open + "</strong>", name("admin")));
	}

	@Test
	void theLetterIsInTheLanguageOfItsReader() {
		put(operator(), "/process-definition/" + definition() + "/suspended", "{\"suspended\":true}");
		put(operator(), "/process-definition/" + definition() + "/suspended", "{\"suspended\":false}");
		assertThat(letters("process-suspended")).filteredOn(letter -> letter.recipient().equals("coordinator2"))
			.singleElement()
			.satisfies(letter -> assertThat(letter.subject()).endsWith(": suspension"))
			.satisfies(letter -> assertThat(letter.text()).contains("Aucun dossier ne peut être ouvert"));
		assertThat(letters("process-resumed")).filteredOn(letter -> letter.recipient().equals("coordinator2"))
			.singleElement()
			.satisfies(letter -> assertThat(letter.subject()).endsWith(": reprise"));
		assertThat(acts(this.one)).extracting(AuditEntry::answers).containsOnly(Map.of("scope", "beginning"));
	}

	@ParameterizedTest
	@MethodSource("apis")
	void aSuspendedCaseIsOnRecordInThatCaseAndItsNumberIsInTheLetter(BiFunction<Integer, String, ApiClient> api) {
		put(api.apply(this.port, "admin"), "/process-instance/" + this.one.processInstanceId() + "/suspended",
				"{\"suspended\":true}");
		assertThat(acts(this.one)).extracting(AuditEntry::action, AuditEntry::answers)
			.containsExactly(tuple("suspended", Map.of("scope", "cases")));
		assertThat(acts(this.other)).isEmpty();
		assertThat(letters("process-suspended")).isNotEmpty()
			.allMatch(letter -> letter.text().contains(this.one.number()))
			.allMatch(letter -> this.one.number().equals(letter.caseNumber()));
	}

	@Test
	void severalCasesThatAreSuspendedTogetherAreOneLetter() {
		put(operator(), "/process-instance/suspended", "{\"processInstanceIds\":[\"%s\",\"%s\"],\"suspended\":true}"
			.formatted(this.one.processInstanceId(), this.other.processInstanceId()));
		assertThat(acts(this.one)).hasSize(1);
		assertThat(acts(this.other)).hasSize(1);
		assertThat(letters("process-suspended")).extracting(Letter::recipient)
			.contains("coordinator")
			.doesNotHaveDuplicates();
		assertThat(letters("process-suspended")).allMatch(letter -> letter.text().contains("<strong>2</strong>"));
	}

	@ParameterizedTest
	@CsvSource({ "/process-instance/suspended,cases", "/job-definition/suspended,jobs", "/job/suspended,jobs" })
	void whatIsSuspendedInAllCasesOfAProcessIsOnRecordToo(String path, String scope) {
		put(operator(), path, "{\"processDefinitionKey\":\"intake\",\"suspended\":true}");
		put(operator(), path, "{\"processDefinitionKey\":\"intake\",\"suspended\":false}");
		assertThat(acts(this.other)).extracting(AuditEntry::action, AuditEntry::answers)
			.containsExactly(tuple("suspended", Map.of("scope", scope)), tuple("resumed", Map.of("scope", scope)));
		assertThat(letters("process-resumed")).extracting(Letter::recipient)
			.contains("coordinator")
			.doesNotHaveDuplicates();
	}

	@Test
	void aCalledProcessIsOnRecordInTheCaseThatCalledIt() {
		String deployment = TestModels
			.whole(this.engine.getRepositoryService()
				.createDeployment()
				.addClasspathResource("casefile/calling.bpmn")
				.addClasspathResource("casefile/called.bpmn")
				.addClasspathResource("casefile/called-answer.form")
				.addClasspathResource("casefile/called-weight.dmn"))
			.deploy()
			.getId();
		try {
			String root = this.engine.getRuntimeService()
				.startProcessInstanceByKey("called-from",
						Map.of("topics", List.of("roof"), "requester", "coordinator2", "tier", "4"))
				.getId();
			ProcessInstance called = this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.superProcessInstanceId(root)
				.singleResult();
			put(operator(), "/process-instance/" + called.getId() + "/suspended", "{\"suspended\":true}");
			put(operator(), "/process-definition/key/called/suspended", "{\"suspended\":true}");
			assertThat(this.auditTrail.of(root)).extracting(AuditEntry::action)
				.containsExactly("suspended", "suspended");
			assertThat(this.auditTrail.of(called.getId())).isEmpty();
		}
		finally {
			this.engine.getRepositoryService().deleteDeployment(deployment, true);
		}
	}

	private ApiClient operator() {
		return ApiClient.program(this.port, "admin");
	}

	private static void put(ApiClient operator, String path, String json) {
		Answer answer = operator.call("PUT", path, json);
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
	}

	private List<AuditEntry> acts(Case about) {
		return this.auditTrail.of(about.processInstanceId())
			.stream()
			.filter(entry -> List.of("suspended", "resumed").contains(entry.action()))
			.toList();
	}

	private String definition() {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("intake")
			.latestVersion()
			.singleResult()
			.getId();
	}

	private String name(String person) {
		return this.jdbc.sql("select concat_ws(' ', first_, last_) from act_id_user where id_ = ?")
			.param(person)
			.query(String.class)
			.single();
	}

	private record Letter(String recipient, String caseNumber, String subject, String text, boolean anytime) {
	}

	private List<Letter> letters(String template) {
		return this.jdbc.sql(
				"select recipient, case_number, subject, html text, anytime from notice_mail where template = ? order by recipient")
			.param(template)
			.query(Letter.class)
			.list();
	}

	private void forgetLetters() {
		this.jdbc.sql("delete from notice_mail where template in ('process-suspended', 'process-resumed')").update();
	}

}
