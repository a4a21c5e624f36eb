package ca.docket.electorlist;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has collected and counted a list of invented electors in the real way. */
@Component
class Rehearsals {

	private final JdbcClient jdbc;

	Rehearsals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** When contacts did so last, by municipality and email address. */
	Map<String, Instant> done() {
		return this.jdbc.sql("""
				select d.recipient || ' ' || lower(d.email) who, max(r.at) at
				from electorlist_delivery d
				join casefile_record r on r.process_instance_id = d.process_instance_id and r.what = 'count-told'
				  and r.answers -> 'counted' = r.answers -> 'rows'
				join casefile_case c on c.number = d.campaign
				where exists (select from casefile_record p where p.process_instance_id = c.process_instance_id
				              and p.what = 'submitted' and p.answers ->> 'eventKind' = 'rehearsal')
				group by 1""")
			.query((row, number) -> Map.entry(row.getString("who"), row.getTimestamp("at").toInstant()))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	static String who(String municipality, String email) {
		return municipality + " " + email.toLowerCase(Locale.ROOT);
	}

}
