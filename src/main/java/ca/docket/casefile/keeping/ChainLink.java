package ca.docket.casefile.keeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A link of a case's chain together with what the database says it should be.
 *
 * @param number of the case; null for a process that never became one
 * @param kind what it seals: {@code opened}, {@code record}, {@code decision},
 * {@code note}, {@code document}, {@code hold}, {@code closed} or {@code deleted}
 * @param sealedId the id of the row that it seals
 * @param content the hash of that row when it was sealed
 * @param now the hash of that row today; null where it is gone
 * @param previous the hash of the link before
 * @param link the hash that follows from the link's columns
 * @param lastSeq where the chain ends; 0 where nothing says so
 * @param lastHash the hash of its end
 */
public record ChainLink(String number, String processInstanceId, long seq, Instant at, String kind, String sealedId,
		String content, String now, String previous, String hash, String link, long lastSeq, String lastHash) {

	static final String SELECT = """
			select k.number, c.process_instance_id, c.seq, c.at, c.kind, c.sealed_id, encode(c.content, 'hex') content,
			       encode(casefile_content(c.kind, c.sealed_id), 'hex') now, encode(c.previous, 'hex') previous,
			       encode(c.hash, 'hex') hash, encode(casefile_link(c), 'hex') link, coalesce(h.seq, 0) last_seq,
			       coalesce(encode(h.hash, 'hex'), '') last_hash
			from casefile_chain c
			left join casefile_case k on k.process_instance_id = c.process_instance_id
			left join casefile_chain_head h on h.process_instance_id = c.process_instance_id
			""";

	static ChainLink of(ResultSet row) throws SQLException {
		return new ChainLink(row.getString("number"), row.getString("process_instance_id"), row.getLong("seq"),
				row.getTimestamp("at").toInstant(), row.getString("kind"), row.getString("sealed_id"),
				row.getString("content"), row.getString("now"), row.getString("previous"), row.getString("hash"),
				row.getString("link"), row.getLong("last_seq"), row.getString("last_hash"));
	}

	/** The chain of one case. */
	public static List<ChainLink> of(Connection database, String processInstanceId) throws SQLException {
		List<ChainLink> links = new ArrayList<>();
		try (PreparedStatement query = database
			.prepareStatement(SELECT + " where c.process_instance_id = ? order by c.seq")) {
			query.setString(1, processInstanceId);
			try (ResultSet row = query.executeQuery()) {
				while (row.next()) {
					links.add(of(row));
				}
			}
		}
		return links;
	}

	/** What it seals, for people: {@code record 17}. */
	String sealed() {
		return this.kind + " " + this.sealedId;
	}

}
