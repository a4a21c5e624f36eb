package ca.docket.database;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** People do not wait for the database as long as work does. */
@DocketTest
class RoutedDatabaseTest {

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void aRequestGivesUpAfterFiveSecondsAndOtherWorkMuchLater() {
		assertThat(statementTimeout()).isEqualTo("2min");
		begin();
		assertThat(statementTimeout()).isEqualTo("5s");
	}

	@Test
	void whatTakesLongAndIsAskedForByARequestMayTakeLong() throws Exception {
		begin();
		LongWork.run(() -> assertThat(statementTimeout()).isEqualTo("2min"));
		assertThat(statementTimeout()).isEqualTo("5s");
	}

	@Test
	void whatTookTooLongIsAFaultOfTheDatabase() {
		begin();
		assertThatException().isThrownBy(() -> this.jdbc.sql("select pg_sleep(6)").query().listOfRows())
			.satisfies(late -> assertThat(DatabaseFault.in(late)).contains(DatabaseFault.AWAY));
	}

	private String statementTimeout() {
		return this.jdbc.sql("show statement_timeout").query(String.class).single();
	}

	private static void begin() {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
	}

}
