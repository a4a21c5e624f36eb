package ca.docket.electorlist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import ca.docket.security.Vouching;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops collection at once, of one recipient or of all of a campaign. Two people lift it;
 * one of them is a manager, where a manager stopped it.
 */
@Component
class Stops {

	private final JdbcClient jdbc;

	private final DeliveryLedger ledger;

	private final Clock clock;

	private final Vouching vouching;

	Stops(JdbcClient jdbc, DeliveryLedger ledger, Clock clock, Vouching vouching) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.clock = clock;
		this.vouching = vouching;
	}

	/**
	 * A stop that holds.
	 *
	 * @param manager whether it needs one
	 * @param liftedBy the first of the two who lift it; null until then
	 */
	record Stop(String person, boolean manager, String liftedBy) {
	}

	/** Who stops or lifts. */
	record Actor(String person, boolean manager) {
	}

	boolean holds(Delivery delivery) {
		return this.jdbc.sql("""
				select exists (select from electorlist_stop where campaign = ? and (delivery is null or delivery = ?))
				""").params(delivery.campaign(), delivery.number()).query(Boolean.class).single();
	}

	/** Of one recipient or, for null, of the whole campaign. */
	Optional<Stop> find(String campaign, String delivery) {
		return this.jdbc.sql(
				"select person, manager, lifted_by from electorlist_stop where campaign = ? and coalesce(delivery, '') = ?")
			.params(campaign, key(delivery))
			.query(Stop.class)
			.optional();
	}

	@Transactional
	public void stop(String campaign, String delivery, String processInstanceId, Actor by) {
		this.jdbc.sql("""
				insert into electorlist_stop as former (campaign, delivery, person, manager, at) values (?, ?, ?, ?, ?)
				on conflict (campaign, coalesce(delivery, '')) do update
				set lifted_by = null, manager = former.manager or excluded.manager
				""")
			.params(campaign, delivery, by.person(), by.manager(), Timestamp.from(this.clock.instant()))
			.update();
		this.ledger.note(processInstanceId, by.person(), "stopped", Map.of());
	}

	/** The first who wants it only asks for a second. */
	@Transactional
	public void lift(String campaign, String delivery, String processInstanceId, Actor by) {
		boolean second = find(campaign, delivery).map(Stop::liftedBy)
			.filter(first -> this.vouching.mayVouchFor(by.person(), first))
			.isPresent();
		boolean lifted = second && this.jdbc.sql("""
				delete from electorlist_stop where campaign = ? and coalesce(delivery, '') = ? and lifted_by <> ?
				and (not manager or lifter_manages or ?)
				""").params(campaign, key(delivery), by.person(), by.manager()).update() > 0;
		boolean asked = !lifted && this.jdbc.sql("""
				update electorlist_stop set lifted_by = ?, lifter_manages = ?
				where campaign = ? and coalesce(delivery, '') = ? and lifted_by is null
				""").params(by.person(), by.manager(), campaign, key(delivery)).update() > 0;
		if (lifted || asked) {
			this.ledger.note(processInstanceId, by.person(), lifted ? "stop-lifted" : "stop-lifting-asked", Map.of());
		}
	}

	private static String key(String delivery) {
		return (delivery != null) ? delivery : "";
	}

}
