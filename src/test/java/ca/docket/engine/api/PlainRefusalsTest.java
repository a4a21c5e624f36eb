package ca.docket.engine.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a call asks for in vain is the mistake of who called, in a sentence of their
 * language, and no answer names a class of Java.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainRefusalsTest {

	@LocalServerPort
	int port;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	private List<String> french;

	private InTriage request;

	private ApiClient operator;

	private ApiClient person;

	@BeforeAll
	void signInPeopleWhoReadFrench() throws IOException {
		read("fr");
		this.operator = ApiClient.program(this.port, "admin");
		this.person = ApiClient.browser(this.port, "coordinator2");
		this.french = PropertiesLoaderUtils
			.loadProperties(
					new EncodedResource(new ClassPathResource("messages/checks_fr.properties"), StandardCharsets.UTF_8))
			.values()
			.stream()
			.map(sentence -> sentence.toString().replaceAll("\\{.*", ""))
			.filter(begin -> begin.length() > 12)
			.toList();
	}

	@AfterAll
	void readEnglish() {
		read("en");
	}

	private void read(String language) {
		this.jdbc.sql("update security_person set language = ? where id = 'admin'").param(language).update();
	}

	@BeforeEach
	void aRequestInTriage() {
		this.request = InTriage.begin(this.runtime, this.tasks);
	}

	@AfterEach
	void removeIt() {
		this.request.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					GET    | /task?sortBy=nonsense&sortOrder=asc           | -
					GET    | /task?dueAfter=yesterday                      | -
					POST   | /task                                         | {"orQueries":"x"}
					POST   | /task                                         | [1]
					POST   | /task                                         | {"sorting":[{"sortBy":"x","sortOrder":"asc"}]}
					POST   | /task                                         | {"dueAfterExpression":"${nothing}"}
					POST   | /process-instance                             | {"variables":[{"name":1}]}
					POST   | /history/task                                 | {"startedBefore":"yesterday"}
					GET    | /history/process-instance?startedAfter=x      | -
					PUT    | /process-instance/none/variables/x            | {"value":"a","type":"Nonsense"}
					POST   | /process-definition/key/none/start            | {}
					POST   | /process-definition/key/intake/start          | {"variables":{"title":{"value":"x","type":"Object"}}}
					POST   | /process-definition/key/intake/submit-form    | {"variables":{"title":{"value":{},"type":"Long"}}}
					POST   | /message                                      | {}
					POST   | /message                                      | {"messageName":"none"}
					POST   | /task/none/complete                           | {}
					POST   | /execution/none/signal                        | {}
					POST   | /modification/execute                         | {}
					POST   | /migration/generate                           | {"sourceProcessDefinitionId":"a","targetProcessDefinitionId":"b"}
					POST   | /filter/create                                | {"resourceType":"Nonsense"}
					POST   | /group/create                                 | {"id":"a b"}
					GET    | /job/none/stacktrace                          | -
					POST   | /job/none/execute                             | {}
					GET    | /nowhere                                      | -
					DELETE | /task                                         | -
					POST   | /deployment/create                            | {}
					PUT    | /task/{task}                         | {"tenantId":"none"}
					PUT    | /task/{task}                         | {"delegationState":"NONE"}
					PUT    | /task/{task}                         | {"priority":"high"}
					PUT    | /task/{task}                         | {"due":"tomorrow"}
					PUT    | /task/none                           | {"name":"none"}
					POST   | /task/{task}/bpmnError               | {}
					POST   | /task/{task}/bpmnEscalation          | {}
					POST   | /task/{task}/identity-links          | {}
					POST   | /task/create                         | {"parentTaskId":"none"}
					POST   | /process-definition/key/intake/start | {"startInstructions":[{"type":"startBeforeActivity","activityId":"none"}]}
					POST   | /process-definition/key/intake/start | {"startInstructions":[{"type":"startTransition","transitionId":"none"}]}
					POST   | /process-definition/key/intake/start | {"startInstructions":[{"type":"startBeforeActivity"}]}
					POST   | /process-definition/key/intake/start | {"startInstructions":[{"type":"none"}]}
					POST   | /process-definition/key/intake/start | {"skipCustomListeners":true}
					POST   | /process-definition/{definition}/restart       | {}
					POST   | /process-definition/{definition}/restart       | {"processInstanceIds":["none"],"instructions":[{"type":"startBeforeActivity","activityId":"none"}]}
					POST   | /process-definition/{definition}/restart       | {"processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"none"}]}
					POST   | /process-definition/{definition}/restart-async | {"processInstanceIds":[],"instructions":[]}
					POST   | /process-instance/{instance}/modification      | {"instructions":[{"type":"startBeforeActivity","activityId":"none"}]}
					POST   | /modification/execute                | {"processDefinitionId":"{definition}","processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"none"}]}
					POST   | /process-instance/{instance}/variables         | {"modifications":{"x":{"value":"a","type":"Long"}}}
					POST   | /execution/{execution}/messageSubscriptions/none/trigger | {}
					POST   | /signal                              | {}
					POST   | /task/{task}/submit-form             | {"variables":{"nonsense":{"value":"x"}}}
					POST   | /task/{task}/complete                | {"variables":{"nonsense":{"value":"x"}}}
					POST   | /process-definition/key/intake/submit-form | {"variables":{}}
					""")
	void noAnswerNamesAClass(String method, String path, String body) {
		for (ApiClient caller : new ApiClient[] { this.operator, this.person }) {
			Answer answer = caller.call(method, filled(path), body.equals("-") ? null : filled(body));
			assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
			assertThat(answer.body())
				.matches("\\{\"type\":\"(BadRequest|NotFound|MethodNotAllowed|UnsupportedMediaType|Conflict|Forbidden)"
						+ "\",\"message\":\"[^\n]{5,}\"[^\n]*}")
				.doesNotContainPattern(
						"\\w(Exception|Error|Dto|Cmd|Entity)\\b(?!\",\"message)|\\b(org|java|ca)\\.|###");
			assertThat(answer.body()).doesNotContain("\"message\":\"Cannot");
			// of a start, words of the API itself come as ours do
			assertThat(this.french).as(answer.body())
				.anyMatch(ours -> answer.body().contains(ours) || answer.body().contains("'activityId' must be set"));
		}
	}

	private String filled(String text) {
		Task task = this.request.task();
		return text.replace("{task}", task.getId())
			.replace("{instance}", task.getProcessInstanceId())
			.replace("{execution}", task.getExecutionId())
			.replace("{definition}", task.getProcessDefinitionId());
	}

}
