package ca.docket.database;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The database by two pools: a request gets a connection that is soon given up, all other
 * work a patient one.
 */
class RoutedDatabase extends AbstractDataSource implements AutoCloseable {

	private final HikariDataSource people;

	private final HikariDataSource work;

	RoutedDatabase(DatabaseLogin login, DatabaseSettings settings) {
		this.people = settings.people().open("people", login);
		this.work = settings.work().open("work", login);
	}

	@Override
	public Connection getConnection() throws SQLException {
		boolean waits = RequestContextHolder.getRequestAttributes() != null && !LongWork.isUnderWay();
		return (waits ? this.people : this.work).getConnection();
	}

	@Override
	public Connection getConnection(String user, String password) {
		throw new UnsupportedOperationException("There is one login for all.");
	}

	@Override
	public void close() {
		this.people.close();
		this.work.close();
	}

}
