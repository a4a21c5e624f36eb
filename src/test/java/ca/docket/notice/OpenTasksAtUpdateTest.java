package ca.docket.notice;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that has open tasks when the plans come to it with an update. */
@DocketTest
class OpenTasksAtUpdateTest {

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void removeTheOldOffice() {
		this.jdbc.sql("drop schema if exists notice_old cascade").update();
	}

	@Test
	void eachTaskOfAProcessIsLookedAtAtTheNextOpportunity() {
		migrateTo("8");
		this.jdbc.sql("create table notice_old.act_ru_task (id_ text, proc_def_id_ text)").update();
		this.jdbc.sql("insert into notice_old.act_ru_task values ('one', 'intake:1'), ('of no process', null)")
			.update();
		migrateTo("9");
		assertThat(this.jdbc
			.sql("select task_id from notice_old.notice_plan where next_look = '-infinity' and due is null")
			.query(String.class)
			.list()).containsExactly("one");
	}

	private void migrateTo(String version) {
		Flyway.configure().dataSource(this.database).defaultSchema("notice_old").target(version).load().migrate();
	}

}
