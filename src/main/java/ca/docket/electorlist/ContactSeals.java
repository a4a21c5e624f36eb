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

	/** The line of the ledger since which they are: no earlier row can be put back. */
	private static final String CHANGE = """
			(select coalesce(max(r.id), 0) from casefile_record r
			 where r.process_instance_id = d.process_instance_id and r.what = 'recipient-contact-changed'
			 and r.answers ->> 'role' = ?) change
			""";

	private final JdbcClient jdbc;

	private final Secrets secrets;

	ContactSeals(JdbcClient jdbc, Secrets secrets) {
		this.jdbc = jdbc;
		this.secrets = secrets;
	}

	private record Sealed(String seal, String recipient, long change) {
	}

	/**
	 * The seal of the first contact of a recipient.
	 * @param recipient its code
	 */
	String ofFirst(LinkHolder contact, String recipient) {
		return of(contact, recipient, 0);
	}

	/** The seal of somebody who collects a list from now on. */
	String of(LinkHolder holder, Delivery delivery) {
		long change = this.jdbc.sql("select " + CHANGE + "from electorlist_delivery d where number = ?")
			.params(holder.role(), delivery.number())
			.query(Long.class)
			.single();
		return of(holder, delivery.recipient(), change);
	}

	private String of(LinkHolder holder, String recipient, long change) {
		return this.secrets
			.hash("%s %s %s for %s since %s by %s in line %d".formatted(holder.role(), holder.contact().codeBy(),
					holder.contact().where(), recipient, holder.since(), String.join(" ", holder.changedBy()), change),
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
					? "select contact_seal seal, recipient, " + CHANGE + "from electorlist_delivery d where number = ?"
					: "select n.seal, d.recipient, " + CHANGE + """
							from electorlist_designate n
							join electorlist_delivery d on d.number = n.delivery where n.id::text = ?""")
			.params(holder.role(), holder.id())
			.query(Sealed.class)
			.optional()
			.filter(kept -> kept.seal().equals(of(holder, kept.recipient(), kept.change())))
			.isPresent();
	}

}
