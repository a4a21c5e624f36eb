package ca.docket.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;

import ca.docket.Json;
import ca.docket.calendar.WorkingDays;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.RowMapper;

/** Reads recommendations from their table. */
class RecommendationRows implements RowMapper<Recommendation> {

	private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {
	};

	private final Json json;

	private final WorkingDays workingDays;

	RecommendationRows(Json json, WorkingDays workingDays) {
		this.json = json;
		this.workingDays = workingDays;
	}

	@Override
	public Recommendation mapRow(ResultSet row, int number) throws SQLException {
		Timestamp returned = row.getTimestamp("returned_at");
		return new Recommendation(row.getString("number"), row.getString("audit"), row.getString("process_instance_id"),
				row.getString("reference"), row.getString("auditor"), row.getString("priority"),
				row.getString("outcome"), row.getString("owner"), row.getObject("issued", LocalDate.class),
				row.getBoolean("taken_over"), row.getInt("years_asked"), row.getString("approver"), responseDue(row),
				Integer.valueOf(0).equals(row.getObject("rounds_ago")), row.getString("verification"),
				row.getString("verifier"), row.getString("checked"), row.getString("step"), row.getString("for_group"),
				row.getString("awaits"), row.getString("saved_in"), row.getString("reported_in"),
				this.json.read(row.getString("said"), SAID), row.getObject("first_target", LocalDate.class),
				row.getObject("target", LocalDate.class), row.getInt("extensions"), row.getInt("returns"),
				(returned != null) ? returned.toInstant() : null, row.getInt("version"));
	}

	/** By its priority, but never later than the report wants it. */
	private LocalDate responseDue(ResultSet row) throws SQLException {
		Integer days = row.getObject("response_days", Integer.class);
		if (days == null || row.getString("step") == null) {
			return null;
		}
		LocalDate due = this.workingDays.plus(row.getObject("received", LocalDate.class), days);
		LocalDate latest = row.getObject("response_by", LocalDate.class);
		return (latest != null && latest.isBefore(due)) ? latest : due;
	}

}
