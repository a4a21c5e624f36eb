package ca.docket.electorlist;

import ca.docket.security.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals where links and codes go by the key from outside of the database: whoever writes
 * to the database alone has nobody called at another number.
 */
@Component
class ContactSeals {

	private final JdbcClient jdbc;

	private final Secrets secrets;

	ContactSeals(JdbcClient jdbc, Secrets secrets) {
		this.jdbc = jdbc;
		this.secrets = secrets;
	}

	/**
	 * The seal of a contact.
	 * @param holder whose link it is
	 */
	String of(String holder, Contact contact) {
		return this.secrets.hash(contact.codeBy() + " " + contact.where(), "electorlist contact " + holder);
	}

	/** Whether they are as somebody entered them in Docket. */
	boolean hold(LinkHolder holder) {
		return this.jdbc
			.sql(holder.isMainContact() ? "select contact_seal from electorlist_delivery where number = ?"
					: "select seal from electorlist_designate where id::text = ?")
			.param(holder.id())
			.query(String.class)
			.optional()
			.filter(of(holder.id(), holder.contact())::equals)
			.isPresent();
	}

}
