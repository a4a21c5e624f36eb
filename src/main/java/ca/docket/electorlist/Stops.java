package ca.docket.electorlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Cases;
import ca.docket.security.Secrets;
import ca.docket.security.Vouching;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops collection at once, of one recipient or of all of a campaign. Two people lift it;
 * one of them is a manager, where a manager stopped it. The ledger alone says what is
 * stopped: a lift counts under the key from outside of the database, and while lines are
 * missing that were written since the last one, nothing is collected.
 */
@Component
class Stops {

	private static final String STOPPED = "stopped";

	private static final String ASKED = "stop-lifting-asked";

	private static final String LIFTED = "stop-lifted";

	private static final String[] ALL = { STOPPED, ASKED, LIFTED };

	private static final String LINES = """
			select c.number, r.id, r.what, r.person,
			       coalesce((r.answers ->> 'manager')::boolean, false) manager, r.answers ->> 'seal' seal
			from casefile_record r join casefile_case c on c.process_instance_id = r.process_instance_id
			where c.number = any(?) and r.what = any(?) order by r.id
			""";

	private static final String GAP = """
			select exists (
			  select from casefile_chain k join casefile_case c on c.process_instance_id = k.process_instance_id
			  where c.number = ? and k.kind = 'record'
			  and k.seq > coalesce((select seq from casefile_chain where kind = 'record' and sealed_id = ?), 0)
			  and not exists (select from casefile_record r
			                  where r.process_instance_id = k.process_instance_id and r.id::text = k.sealed_id))
			""";

	private final JdbcClient jdbc;

	private final DeliveryLedger ledger;

	private final Cases cases;

	private final Secrets secrets;

	private final Vouching vouching;

	Stops(JdbcClient jdbc, DeliveryLedger ledger, Cases cases, Secrets secrets, Vouching vouching) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.cases = cases;
		this.secrets = secrets;
		this.vouching = vouching;
	}

	/**
	 * A stop that holds.
	 *
	 * @param line of the ledger that it stands in
	 * @param person null for Docket itself
	 * @param manager whether it needs one
	 * @param liftedBy the first of the two who lift it; null until then
	 * @param lifterManages whether that one is a manager
	 */
	record Stop(long line, String person, boolean manager, String liftedBy, boolean lifterManages) {
	}

	/**
	 * Who stops or lifts.
	 *
	 * @param person null for Docket itself
	 */
	record Actor(String person, boolean manager) {
	}

	/**
	 * What was done about stops in a case.
	 *
	 * @param number of the campaign or the delivery
	 */
	private record Line(String number, long id, String what, String person, boolean manager, String seal) {
	}

	/**
	 * What the ledger says of a case.
	 *
	 * @param since the last line that lifted one; 0 for none
	 */
	private record Standing(Optional<Stop> stop, long since) {
	}

	boolean holds(Delivery delivery) {
		List<String> both = List.of(delivery.campaign(), delivery.number());
		List<Line> lines = lines(both);
		return both.stream().anyMatch(number -> {
			Standing standing = standing(number, lines);
			return standing.stop().isPresent() || hasGap(number, standing);
		});
	}

	/** Of a recipient, or of the whole campaign. */
	Optional<Stop> find(String number) {
		return standing(number, lines(List.of(number))).stop();
	}

	/**
	 * Whether lines of the ledger are gone, and with them perhaps a stop; until one is
	 * lifted that came later.
	 */
	public boolean hasGap(String number) {
		return hasGap(number, standing(number, lines(List.of(number))));
	}

	private boolean hasGap(String number, Standing standing) {
		return this.jdbc.sql(GAP).params(number, String.valueOf(standing.since())).query(Boolean.class).single();
	}

	private List<Line> lines(List<String> numbers) {
		return this.jdbc.sql(LINES).params(numbers.toArray(String[]::new), ALL).query(Line.class).list();
	}

	private Standing standing(String number, List<Line> lines) {
		Stop stop = null;
		long since = 0;
		for (Line line : lines) {
			if (!line.number().equals(number)) {
				continue;
			}
			if (line.what().equals(STOPPED)) {
				boolean manager = line.manager() || stop != null && stop.manager();
				stop = new Stop(line.id(), line.person(), manager, null, false);
			}
			else if (stop != null
					&& seal(number, stop, line.what(), line.person(), line.manager()).equals(line.seal())) {
				boolean lifted = line.what().equals(LIFTED);
				since = lifted ? line.id() : since;
				stop = lifted ? null
						: new Stop(stop.line(), stop.person(), stop.manager(), line.person(), line.manager());
			}
		}
		return new Standing(Optional.ofNullable(stop), since);
	}

	/** Made in Docket alone, for this very stop. */
	private String seal(String number, Stop stop, String what, String person, boolean manager) {
		return this.secrets.hash("%s %d %s %s".formatted(what, stop.line(), manager, person),
				"electorlist stop " + number);
	}

	void stop(String processInstanceId, Actor by) {
		this.ledger.note(processInstanceId, by.person(), STOPPED, said(by));
	}

	/** The first who wants it only asks for a second. */
	@Transactional
	public void lift(String number, String processInstanceId, Actor by) {
		this.cases.lock(number);
		find(number).ifPresent(stop -> {
			if (stop.liftedBy() == null) {
				note(number, processInstanceId, stop, ASKED, by);
			}
			else if ((!stop.manager() || stop.lifterManages() || by.manager())
					&& this.vouching.mayVouchFor(by.person(), stop.liftedBy())) {
				note(number, processInstanceId, stop, LIFTED, by);
			}
		});
	}

	private void note(String number, String processInstanceId, Stop stop, String what, Actor by) {
		Map<String, Object> said = said(by);
		said.put("seal", seal(number, stop, what, by.person(), by.manager()));
		this.ledger.note(processInstanceId, by.person(), what, said);
	}

	private static Map<String, Object> said(Actor by) {
		return by.manager() ? new HashMap<>(Map.of("manager", true)) : new HashMap<>();
	}

}
