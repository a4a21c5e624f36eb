package ca.docket.electorlist;

import ca.docket.security.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals where links and codes for a list go, and who changed that and when, by the key
 * from outside of the database: whoever writes to it alone has nobody called at another
 * number or for another list, and is no second person to a change.
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
	 * The seal of somebody who collects a list.
	 * @param recipient the code of the one whose list it is
	 */
	String of(LinkHolder holder, String recipient) {
		return this.secrets.hash(
				"%s %s %s for %s since %s by %s".formatted(holder.role(), holder.contact().codeBy(),
						holder.contact().where(), recipient, holder.since(), String.join(" ", holder.changedBy())),
				"electorlist contact " + holder.id());
	}

	/**
	 * A change with its seal.
	 * @param delivery the number of the one that it is of
	 */
	ContactChange sealed(ContactChange change, String delivery) {
		return new ContactChange(change.role(), change.to(), change.person(), of(change, delivery));
	}

	/** Whether the person it names entered this very change. */
	boolean hold(ContactChange change, String delivery) {
		return of(change, delivery).equals(change.seal());
	}

	private String of(ContactChange change, String delivery) {
		return this.secrets.hash("%s by %s".formatted(change.to(), change.person()),
				"electorlist %s change %s".formatted(change.role(), delivery));
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
			.filter(kept -> kept.seal().equals(of(holder, kept.recipient())))
			.isPresent();
	}

}
