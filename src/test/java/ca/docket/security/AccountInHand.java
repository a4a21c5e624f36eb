package ca.docket.security;

import org.springframework.jdbc.core.simple.JdbcClient;

/** That somebody set another's password just now; forgotten at the end of a test. */
public record AccountInHand(String person, String by, JdbcClient jdbc) implements AutoCloseable {

	public AccountInHand {
		jdbc.sql("insert into security_account_change (person, changed_by, kind, at) values (?, ?, 'password', now())")
			.params(person, by)
			.update();
	}

	@Override
	public void close() {
		this.jdbc.sql("delete from security_account_change where person = ? and changed_by = ?")
			.params(this.person, this.by)
			.update();
	}

}
