package ca.docket.electorlist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who may collect the list of a recipient besides its contact. */
@Component
class LinkHolders {

	/** EXAMPLE: more hands than anybody needs for one list. */
	private static final int MOST = 5;

	private final JdbcClient jdbc;

	private final ContactSeals seals;

	private final Clock clock;

	LinkHolders(JdbcClient jdbc, ContactSeals seals, Clock clock) {
		this.jdbc = jdbc;
		this.seals = seals;
		this.clock = clock;
	}

	/** Those who were named, the first one first. */
	public List<LinkHolder> named(Delivery delivery) {
		return this.jdbc.sql("select * from electorlist_designate where delivery = ? order by at, id")
			.param(delivery.number())
			.query((row, number) -> new LinkHolder(row.getString("id"), row.getString("role"), Deliveries.contact(row),
					Deliveries.instant(row, "since"), Deliveries.people(row, "changed_by")))
			.list();
	}

	List<LinkHolder> deputies(Delivery delivery) {
		return named(delivery).stream().filter(holder -> holder.role().equals(LinkHolder.DEPUTY)).toList();
	}

	/** The contact, and those who were named. */
	List<LinkHolder> all(Delivery delivery) {
		return Stream.concat(Stream.of(LinkHolder.of(delivery)), named(delivery).stream()).toList();
	}

	Optional<LinkHolder> find(Delivery delivery, String id) {
		return all(delivery).stream().filter(holder -> holder.id().equals(id)).findFirst();
	}

	/** Whether nobody changed where the link and the code go outside of Docket. */
	boolean isAsEntered(LinkHolder holder) {
		return this.seals.hold(holder);
	}

	/** The number of the delivery for which somebody has a link. */
	String delivery(String id) {
		return this.jdbc.sql("select delivery from electorlist_designate where id::text = ?")
			.param(id)
			.query(String.class)
			.optional()
			.orElse(id);
	}

	/** The recipients of a campaign that have a deputy. */
	Set<String> withDeputy(String campaign) {
		return new HashSet<>(this.jdbc.sql("""
				select recipient from electorlist_delivery
				where campaign = ? and number in (select delivery from electorlist_designate where role = 'deputy')
				""").param(campaign).query(String.class).list());
	}

	Optional<LinkHolder> add(Delivery delivery, String role, Contact contact) {
		return add(delivery, role, contact, null, List.of());
	}

	/**
	 * Empty for somebody who is there already, and for one too many.
	 * @param since when the office changed them; null where it did not
	 * @param changedBy who entered and who confirmed that
	 */
	Optional<LinkHolder> add(Delivery delivery, String role, Contact contact, Instant since, List<String> changedBy) {
		UUID id = UUID.randomUUID();
		LinkHolder added = new LinkHolder(id.toString(), role, contact, since, changedBy);
		int rows = this.jdbc.sql("""
				insert into electorlist_designate (id, delivery, role, name, email, code_to, language, code_by, at,
				                                   since, changed_by, seal)
				select ?, number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from electorlist_delivery d
				where number = ? and lower(email) <> lower(?)
				and (select count(*) from electorlist_designate where delivery = d.number) < ?
				on conflict do nothing""")
			.params(id, role, contact.name(), contact.email(), contact.codeTo(), contact.language(), contact.codeBy(),
					Timestamp.from(this.clock.instant()), Deliveries.timestamp(since), changedBy.toArray(String[]::new),
					this.seals.of(added, delivery), delivery.number(), contact.email(), MOST)
			.update();
		return Optional.of(added).filter(one -> rows > 0);
	}

	/** A manager lets a deputy whom the office changed collect the list. */
	void allow(Delivery delivery, LinkHolder holder) {
		LinkHolder allowed = new LinkHolder(holder.id(), holder.role(), holder.contact(), null, holder.changedBy());
		this.jdbc.sql("update electorlist_designate set since = null, seal = ? where id::text = ?")
			.params(this.seals.of(allowed, delivery), holder.id())
			.update();
	}

	void remove(LinkHolder holder) {
		this.jdbc.sql("delete from electorlist_designate where id::text = ?").param(holder.id()).update();
	}

}
