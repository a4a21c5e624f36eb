package ca.docket.electorlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import ca.docket.Json;
import ca.docket.electorlist.ChangeRequest.Row;
import ca.docket.electorlist.cut.CutSecret;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.security.Secrets;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what recipients ask to be changed. Their rows are electors: nobody reads them
 * without the key of the cut that the recipient's list came from, and no longer than it.
 */
@Component
class ChangeRequests {

	private static final String REQUEST = """
			select id, delivery, number, cut, at, answered_at from electorlist_change
			""";

	private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Cuts cuts;

	private final Secrets secrets;

	private final Json json;

	private final Clock clock;

	ChangeRequests(JdbcClient jdbc, Cuts cuts, Secrets secrets, Json json, Clock clock) {
		this.jdbc = jdbc;
		this.cuts = cuts;
		this.secrets = secrets;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps one, in the caller's transaction.
	 * @param whole as it was handed in
	 * @return its id; empty where the very same waits for its answer
	 */
	Optional<UUID> add(Delivery delivery, UUID cut, String whole, List<Map<String, String>> rows) {
		UUID id = UUID.randomUUID();
		int added = this.jdbc.sql("""
				insert into electorlist_change (id, delivery, cut, hash, at) values (?, ?, ?, ?, ?)
				on conflict do nothing""").params(id, delivery.number(), cut, hash(delivery, whole), now()).update();
		if (added == 0) {
			return Optional.empty();
		}
		UUID[] ids = rows.stream().map(row -> UUID.randomUUID()).toArray(UUID[]::new);
		CutSecret secret = this.cuts.secret(cut);
		String[] said = IntStream.range(0, ids.length)
			.mapToObj(i -> secret.encrypt(this.json.write(rows.get(i)), ids[i]))
			.toArray(String[]::new);
		this.jdbc.sql("""
				insert into electorlist_change_row (id, change, line, said)
				select id, ?, line, said from unnest(?, ?) with ordinality row (id, said, line)""")
			.params(id, ids, said)
			.update();
		return Optional.of(id);
	}

	/** How many others of a recipient wait for their answer. */
	int waiting(Delivery delivery, String whole) {
		return this.jdbc.sql("""
				select count(*) from electorlist_change where delivery = ? and answered_at is null and hash <> ?
				""").params(delivery.number(), hash(delivery, whole)).query(Integer.class).single();
	}

	/** By which the same is recognized. */
	private String hash(Delivery delivery, String whole) {
		return this.secrets.hash(whole, delivery.number());
	}

	/** It has a case from now on. */
	void register(UUID id, String number) {
		this.jdbc.sql("update electorlist_change set number = ? where id = ?").params(number, id).update();
	}

	ChangeRequest ofCase(String number) {
		return this.jdbc.sql(REQUEST + "where number = ?").param(number).query(ChangeRequest.class).single();
	}

	/** All of a recipient, the latest first. */
	List<ChangeRequest> of(Delivery delivery) {
		return this.jdbc.sql(REQUEST + "where delivery = ? order by at desc, id")
			.param(delivery.number())
			.query(ChangeRequest.class)
			.list();
	}

	List<Row> rows(ChangeRequest request) {
		CutSecret secret = this.cuts.secret(request.cut());
		return this.jdbc.sql("select * from electorlist_change_row where change = ? order by line")
			.param(request.id())
			.query((row, number) -> row(secret, row))
			.list();
	}

	Optional<Row> row(ChangeRequest request, String id) {
		return this.jdbc.sql("select * from electorlist_change_row where change = ? and id::text = ?")
			.params(request.id(), id)
			.query((row, number) -> row(this.cuts.secret(request.cut()), row))
			.optional();
	}

	private Row row(CutSecret secret, ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String said = row.getString("said");
		String answer = row.getString("answer");
		String note = row.getString("note");
		return new Row(id, row.getInt("line"),
				(said != null) ? this.json.read(secret.decrypt(said, id), SAID) : Map.of(), this.json.object(answer),
				(note != null) ? secret.decrypt(note, id) : null, row.getInt("version"));
	}

	/**
	 * Keeps an answer.
	 * @param note free words, which may name an elector; null for none
	 */
	void answer(ChangeRequest request, Row row, Map<String, Object> answer, String note) {
		this.jdbc
			.sql("update electorlist_change_row set answer = ?::jsonb, note = ?, version = version + 1 where id = ?")
			.params(this.json.write(answer),
					(note != null) ? this.cuts.secret(request.cut()).encrypt(note, row.id()) : null, row.id())
			.update();
	}

	/** The same may be asked again. */
	void answered(ChangeRequest request) {
		this.jdbc.sql("update electorlist_change set answered_at = ?, hash = null where id = ?")
			.params(now(), request.id())
			.update();
	}

	/** Nothing of the electors of a campaign is left. */
	void destroy(String campaign) {
		this.jdbc.sql("""
				update electorlist_change_row set said = null, note = null
				from electorlist_change c join electorlist_delivery d on d.number = c.delivery
				where c.id = change and d.campaign = ?""").param(campaign).update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
