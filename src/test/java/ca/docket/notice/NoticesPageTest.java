package ca.docket.notice;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Coordinators see who was told what in their processes, here of a process that only
 * operators see.
 */
@DocketTest
class NoticesPageTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	Directory directory;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private NoticeDesk desk;

	private String number;

	@BeforeEach
	void aTaskThatNobodyHasHeardOf() {
		this.desk = new NoticeDesk(this.application);
		this.directory.write(new Person("ben", "Ben", "Test", "", Locale.ENGLISH), List.of("notice-desk"));
		var task = this.desk.start();
		this.number = this.desk.caseNumber(task);
		this.jdbc
			.sql("insert into casefile_case (number, family, process, process_instance_id, title, submitter) "
					+ "values (?, 'TST', 'notice-check', ?, 'A case', 'ann')")
			.params(this.number, task.getProcessInstanceId())
			.update();
		this.desk.tellAll();
		onTop("update notice_task set created_at = '2001-01-01' where task_id = ?", task);
	}

	@AfterEach
	void removeTheCases() {
		this.desk.close();
	}

	@Test
	void operatorsSeeWhoWasToldAndWhoWasNeverReachedOnTop() {
		String page = as("admin").open("/notices?case=" + this.number).body();
		assertThat(page).contains("Look at it", "ann@example.org", "sent", "Never reached", "Ben Test",
				"There is no valid email address.", "Send again");
		assertThat(page.indexOf("Ben Test")).isLessThan(page.indexOf("Ann Test"));
		assertThat(as("admin").open("/").body()).contains("href=\"/notices\"");
	}

	@Test
	void aTaskOfAGroupInWhichNobodyIsStandsOut() {
		Visitor admin = as("admin");
		assertThat(admin.open("/notices").body()).doesNotContain("Group: notice-empty");
		var task = this.desk.start("notice-empty");
		onTop("update act_ru_task set create_time_ = '2001-01-01' where id_ = ?", task);
		assertThat(admin.open("/notices").body()).contains("nobody was told", "Group: notice-empty");
		this.desk.assign(task, "ann");
		assertThat(admin.open("/notices").body()).doesNotContain("Group: notice-empty");
	}

	@Test
	void whatIsLookedForIsFound() {
		Visitor admin = as("admin");
		String list = "/notices?page=2&case=" + this.number;
		assertThat(admin.open(list).body()).contains("There are no such notices.");
		assertThat(rows(admin, "&state=sent")).contains("Ann Test", "Chloe Test").doesNotContain("Ben Test<");
		assertThat(rows(admin, "&state=failed&person=BEN")).contains("Ben Test").doesNotContain("Ann Test");
		assertThat(rows(admin, "&person=chlo")).contains("Chloe Test").doesNotContain("Ann Test");
		assertThat(admin.open("/notices?page=-1&state=odd&person=%00%27&case=%25").statusCode()).isEqualTo(200);
	}

	@Test
	void anAddressThatWasCorrectedIsUsedWhenAnEmailIsSentAgain() {
		this.directory.write(new Person("ben", "Ben", "Test", "ben.new@example.org", Locale.ENGLISH),
				List.of("notice-desk"));
		HttpResponse<String> answer = again(as("admin"), failed());
		assertThat(Visitor.leadsTo(answer)).endsWith("/notices?state=waiting");
		assertThat(this.desk.tellAll()).containsExactly("ben.new@example.org");
		assertThat(this.desk.email.outbox.find(failed()).orElseThrow().state()).isEqualTo("sent");
	}

	@Test
	void aLetterGoesToTheCorrectedAddressTooUnlessItHasSecrets() {
		for (Object link : List.of("https://docket.example.org/", new Secret("https://secret"))) {
			this.desk.email.letters.write("test-letter", this.number, link.toString(),
					new Person("ann", "Ann", "Test", "not an address", Locale.ENGLISH),
					Map.of("title", "Map", "lines", List.of(), "link", link, "code", 1));
		}
		this.desk.tellAll();
		assertThat(as("admin").open("/notices?case=" + this.number).body()).doesNotContain("https://secret");
		this.jdbc.sql("select id from notice_mail where case_number = ?")
			.param(this.number)
			.query(UUID.class)
			.list()
			.forEach(letter -> again(as("admin"), letter));
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org");
	}

	@Test
	void aCoordinatorOfOtherProcessesSeesAndSendsNothingOfThese() {
		Visitor coordinator = as("coordinator");
		assertThat(coordinator.open("/notices?case=" + this.number).body()).contains("There are no such notices.")
			.doesNotContain("Ben Test");
		assertThat(again(coordinator, failed()).statusCode()).isEqualTo(404);
		assertThat(again(coordinator, UUID.randomUUID()).statusCode()).isEqualTo(404);
		assertThat(coordinator.submit("/", "/notices/1/again", Map.of()).statusCode()).isEqualTo(404);
		assertThat(this.desk.email.outbox.find(failed()).orElseThrow().state()).isEqualTo("failed");
	}

	@Test
	void forOthersThePageDoesNotExist() {
		Visitor requester = as("requester");
		assertThat(requester.open("/notices").statusCode()).isEqualTo(404);
		assertThat(again(requester, failed()).statusCode()).isEqualTo(404);
		assertThat(requester.open("/").body()).doesNotContain("href=\"/notices\"");
	}

	/** The list without what stands above it. */
	private String rows(Visitor visitor, String filter) {
		String page = visitor.open("/notices?case=" + this.number + filter).body();
		return page.substring(page.indexOf("</form>", page.indexOf("class=\"filters\"")));
	}

	private UUID failed() {
		return this.jdbc.sql("""
				select n.mail_id from notice_task n join act_ru_task t on t.id_ = n.task_id
				join casefile_case c on c.process_instance_id = t.proc_inst_id_
				where n.recipient = 'ben' and c.number = ?""").param(this.number).query(UUID.class).single();
	}

	private static HttpResponse<String> again(Visitor visitor, UUID email) {
		return visitor.submit("/", "/notices/" + email + "/again", Map.of());
	}

	private Visitor as(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

	/** What others left unreached is not older, so that this is on the page. */
	private void onTop(String sql, Task task) {
		this.jdbc.sql(sql).param(task.getId()).update();
	}

}
