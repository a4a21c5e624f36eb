package ca.docket.electorlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ca.docket.Json;
import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the recipients of campaigns. */
@Component
class Deliveries {

	private static final TypeReference<ContactChange> CHANGE = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	private final ContactSeals seals;

	private final Clock clock;

	Deliveries(JdbcClient jdbc, Json json, ContactSeals seals, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.seals = seals;
		this.clock = clock;
	}

	void add(String number, String campaign, String processInstanceId, Recipient recipient, Contact contact,
			String hours) {
		this.jdbc.sql("""
				insert into electorlist_delivery (number, campaign, process_instance_id, recipient, municipality, name,
				                                  email, code_to, language, code_by, hours, state, since,
				                                  contact_seal, edition)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ready', ?, ?, 0)""")
			.params(number, campaign, processInstanceId, recipient.code(), recipient.name(), contact.name(),
					contact.email(), contact.codeTo(), contact.language(), contact.codeBy(), hours, now(),
					this.seals.ofFirst(LinkHolder.contact(number, contact, null, List.of()), recipient.code()))
			.update();
	}

	Optional<Delivery> find(String number) {
		return one("select * from electorlist_delivery where number = ?", number);
	}

	/** The same, held until the caller's transaction ends. */
	Optional<Delivery> hold(String number) {
		return one("select * from electorlist_delivery where number = ? for update", number);
	}

	private Optional<Delivery> one(String query, String number) {
		return this.jdbc.sql(query).param(number).query(this::delivery).optional();
	}

	/** All of a campaign, by name. */
	List<Delivery> of(String campaign) {
		return this.jdbc.sql("select * from electorlist_delivery where campaign = ? order by municipality, number")
			.param(campaign)
			.query(this::delivery)
			.list();
	}

	/** The recipients of a campaign whose deliveries have begun, or are about to. */
	List<Recipient> recipients(String campaign) {
		return this.jdbc.sql("""
				select coalesce(r.answers, p.answers) from casefile_part p
				left join casefile_record r on r.process_instance_id = p.process_instance_id and r.what = 'submitted'
				where p.part_of = ? and p.definition like 'electorlist-delivery:%'""")
			.param(campaign)
			.query(String.class)
			.list()
			.stream()
			.map(this.json::object)
			.map(said -> Recipient.of(said::get))
			.toList();
	}

	/** The process of a campaign, which is held until the caller's transaction ends. */
	String campaignProcess(String campaign) {
		return this.jdbc.sql("select process_instance_id from casefile_case where number = ? for update")
			.param(campaign)
			.query(String.class)
			.single();
	}

	void state(String number, String state) {
		this.jdbc.sql("update electorlist_delivery set state = ?, since = ? where number = ? and state <> ?")
			.params(state, now(), number, state)
			.update();
	}

	/** The package that may be collected from now on; null for none. */
	void offer(String number, UUID pack, int edition) {
		this.jdbc.sql("update electorlist_delivery set package = ?, edition = ?, miscounted = null where number = ?")
			.params(pack, edition, number)
			.update();
	}

	/** Until when its agreement and its privacy policy are both valid; null for none. */
	void agreed(String number, LocalDate until) {
		this.jdbc.sql("update electorlist_delivery set agreed_until = ? where number = ?")
			.params(until, number)
			.update();
	}

	void miscounted(String number, Long counted) {
		this.jdbc.sql("update electorlist_delivery set miscounted = ? where number = ?")
			.params(counted, number)
			.update();
	}

	/**
	 * It was written to.
	 * @param reminded how often since its notice
	 */
	void told(String number, int reminded) {
		this.jdbc.sql("update electorlist_delivery set told_at = ?, reminded = ? where number = ?")
			.params(now(), reminded, number)
			.update();
	}

	/** The office calls it by itself from now on, or no longer. */
	void callFor(String number, String reason) {
		this.jdbc.sql("update electorlist_delivery set call_for = ?, calls = 0 where number = ?")
			.params(reason, number)
			.update();
	}

	/** Nobody was reached; it is called again. */
	void calledInVain(String number) {
		this.jdbc.sql("update electorlist_delivery set calls = calls + 1 where number = ?").param(number).update();
	}

	/** A change of a contact is entered, or none any more. */
	void propose(String number, ContactChange change) {
		this.jdbc.sql("update electorlist_delivery set contact_change = ?::jsonb where number = ?")
			.params((change != null) ? this.json.write(this.seals.sealed(change, number)) : null, number)
			.update();
	}

	/** Whether the change that waits is as somebody entered it in Docket. */
	public boolean isChangeAsEntered(Delivery delivery) {
		return this.seals.hold(delivery.change(), delivery.number());
	}

	/**
	 * Another contact holds from now on.
	 * @param since when it was changed; null once a manager allows it
	 * @param people who entered and who confirmed it
	 */
	void contact(Delivery delivery, Contact contact, Instant since, List<String> people) {
		this.jdbc
			.sql("""
					update electorlist_delivery set name = ?, email = ?, code_to = ?, language = ?, code_by = ?, contact_since = ?,
					  contact_by = ?, contact_seal = ? where number = ?""")
			.params(contact.name(), contact.email(), contact.codeTo(), contact.language(), contact.codeBy(),
					timestamp(since), people.toArray(String[]::new),
					this.seals.of(LinkHolder.contact(delivery.number(), contact, since, people), delivery),
					delivery.number())
			.update();
	}

	/** One that ends otherwise than destroyed is closed. */
	@EventListener
	void ended(CaseClosed event) {
		this.jdbc.sql(
				"update electorlist_delivery set state = 'closed', since = ? where number = ? and state <> 'destroyed'")
			.params(now(), event.number())
			.update();
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from electorlist_delivery where ? in (number, campaign)")
			.param(event.caseFile().number())
			.update();
		this.jdbc.sql("delete from electorlist_cut where campaign = ?").param(event.caseFile().number()).update();
	}

	private Delivery delivery(ResultSet row, int number) throws SQLException {
		String change = row.getString("contact_change");
		return new Delivery(row.getString("number"), row.getString("campaign"), row.getString("process_instance_id"),
				row.getString("recipient"), row.getString("municipality"), contact(row), row.getString("hours"),
				row.getString("state"), row.getTimestamp("since").toInstant(), row.getObject("package", UUID.class),
				row.getInt("edition"), row.getObject("agreed_until", LocalDate.class),
				row.getObject("miscounted", Long.class), instant(row, "contact_since"), people(row, "contact_by"),
				instant(row, "told_at"), row.getInt("reminded"), row.getString("call_for"), row.getInt("calls"),
				(change != null) ? this.json.read(change, CHANGE) : null);
	}

	static Contact contact(ResultSet row) throws SQLException {
		return new Contact(row.getString("name"), row.getString("email"), row.getString("code_to"),
				row.getString("language"), row.getString("code_by"));
	}

	static List<String> people(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

	static Timestamp timestamp(Instant at) {
		return (at != null) ? Timestamp.from(at) : null;
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
