package ca.docket.electorlist;

import ca.docket.security.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals where links and codes for a list go by the key from outside of the database:
 * whoever writes to the database alone has nobody called at another number, or for
 * another list.
 */
@Component
class ContactSeals {

	private final JdbcClient jdbc;

	private final Secrets secrets;

	ContactSeals(JdbcClient jdbc, Secrets secrets) {
		this.jdbc = jdbc;
		this.secrets = secrets;
	}

	/** What is kept of a contact. */
	private record Sealed(String seal, String recipient) {
	}

	/**
	 * The seal of a contact.
	 * @param holder whose link it is
	 * @param recipient the code of the one whose list they collect
	 */
	String of(String holder, String recipient, Contact contact) {
		return this.secrets.hash("%s %s for %s".formatted(contact.codeBy(), contact.where(), recipient),
				"electorlist contact " + holder);
	}

	/** Whether they are as somebody entered them in Docket. */
	boolean hold(LinkHolder holder) {
		return this.jdbc
			.sql(holder.isMainContact()
					? "select contact_seal seal, recipient from electorlist_delivery where number = ?" : """
							select n.seal, d.recipient from electorlist_designate n
							join electorlist_delivery d on d.number = n.delivery where n.id::text = ?""")
			.param(holder.id())
			.query(Sealed.class)
			.optional()
			.filter(kept -> kept.seal().equals(of(holder.id(), kept.recipient(), holder.contact())))
			.isPresent();
	}

}
