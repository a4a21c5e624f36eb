package ca.docket.electorlist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops collection at once, of one recipient or of all of a campaign. Two people lift it.
 */
@Component
class Stops {

	private final JdbcClient jdbc;

	private final DeliveryLedger ledger;

	private final Clock clock;

	Stops(JdbcClient jdbc, DeliveryLedger ledger, Clock clock) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * A stop that holds.
	 *
	 * @param liftedBy the first of the two who lift it; null until then
	 */
	record Stop(String person, String liftedBy) {
	}

	boolean holds(Delivery delivery) {
		return this.jdbc.sql("""
				select exists (select from electorlist_stop where campaign = ? and (delivery is null or delivery = ?))
				""").params(delivery.campaign(), delivery.number()).query(Boolean.class).single();
	}

	/** Of one recipient or, for null, of the whole campaign. */
	Optional<Stop> find(String campaign, String delivery) {
		return this.jdbc
			.sql("select person, lifted_by from electorlist_stop where campaign = ? and coalesce(delivery, '') = ?")
			.params(campaign, key(delivery))
			.query(Stop.class)
			.optional();
	}

	@Transactional
	public void stop(String campaign, String delivery, String processInstanceId, String person) {
		int stopped = this.jdbc.sql("""
				insert into electorlist_stop (campaign, delivery, person, at) values (?, ?, ?, ?)
				on conflict (campaign, coalesce(delivery, '')) do update set lifted_by = null
				""").params(campaign, delivery, person, Timestamp.from(this.clock.instant())).update();
		if (stopped > 0) {
			this.ledger.note(processInstanceId, person, "stopped", Map.of());
		}
	}

	/** The first who wants it only asks for a second. */
	@Transactional
	public void lift(String campaign, String delivery, String processInstanceId, String person) {
		boolean lifted = this.jdbc.sql("""
				delete from electorlist_stop where campaign = ? and coalesce(delivery, '') = ? and lifted_by <> ?
				""").params(campaign, key(delivery), person).update() > 0;
		boolean asked = !lifted && this.jdbc.sql("""
				update electorlist_stop set lifted_by = ?
				where campaign = ? and coalesce(delivery, '') = ? and lifted_by is null
				""").params(person, campaign, key(delivery)).update() > 0;
		if (lifted || asked) {
			this.ledger.note(processInstanceId, person, lifted ? "stop-lifted" : "stop-lifting-asked", Map.of());
		}
	}

	private static String key(String delivery) {
		return (delivery != null) ? delivery : "";
	}

}
