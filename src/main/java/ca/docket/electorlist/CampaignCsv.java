package ca.docket.electorlist;

import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Csv;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A campaign as CSV, each file with the columns of its query: the ledger with the chain,
 * the states of all recipients, how they were served (when each state was reached,
 * whether on time, why there were calls), each and all together, and what they say of it.
 */
@Controller
class CampaignCsv {

	/** Each line with the link of the chain that seals it. */
	private static final String LEDGER = """
			select coalesce(d.number, c.number) number, coalesce(d.recipient, '') recipient, r.at, r.what,
			       coalesce(r.person, '') person, r.answers::text said, k.seq, encode(k.content, 'hex') content,
			       encode(k.hash, 'hex') hash
			from casefile_case c
			left join electorlist_delivery d on d.number = c.number
			join casefile_record r on r.process_instance_id = c.process_instance_id
			join casefile_chain k on k.kind = 'record' and k.sealed_id = r.id::text
			where c.number = :campaign or c.part_of = :campaign
			order by r.id
			""";

	private static final String STATES = """
			select number, recipient, municipality, state, since, edition,
			       extract(day from :now - since)::int days from electorlist_delivery where campaign = :campaign
			order by municipality, number
			""";

	private static final String SERVICE = """
			select d.number, d.recipient, s.*, q.easy, q.clear, q.prompt,
			       case when s.notified is not null or (cast(:now as timestamptz) at time zone :zone)::date > s.due::date
			            then (coalesce(s.notified, cast(:now as timestamptz)) at time zone :zone)::date <= s.due::date end on_time
			from electorlist_delivery d
			cross join lateral (
			  select min(answers ->> 'deliveryDate') filter (where what = 'submitted') due,
			         min(at) filter (where what = 'link-sent') notified,
			         min(at) filter (where what = 'terms-accepted') accepted,
			         min(at) filter (where what = 'list-downloaded') collected,
			         min(at) filter (where what = 'count-told' and answers -> 'counted' = answers -> 'rows') confirmed,
			         min(at) filter (where what = 'destruction-certified') destroyed,
			         count(*) filter (where what = 'call-asked') calls_asked,
			         count(*) filter (where what = 'call-due' and answers ->> 'reason' = 'silent') calls_silent,
			         count(*) filter (where what = 'call-due' and answers ->> 'reason' = 'bounced') calls_bounced,
			         count(*) filter (where what = 'call-due' and answers ->> 'reason' = 'lapsed') calls_lapsed,
			         count(*) filter (where what = 'code-wrong') codes_wrong,
			         count(*) filter (where what = 'reminded') reminders
			  from casefile_record r where r.process_instance_id = d.process_instance_id) s
			left join electorlist_satisfaction q on q.about = d.number
			where d.campaign = :campaign order by d.number
			""";

	/** All of them in one line, with the hours from the notice to each state. */
	private static final String SUMMARY = """
			select count(*) recipients, count(on_time) due, count(*) filter (where on_time) on_time,
			       round(avg(on_time::int), 3) on_time_share,
			       %s, %s, %s, %s,
			       sum(calls_asked) calls_asked, sum(calls_silent) calls_silent, sum(calls_bounced) calls_bounced,
			       sum(calls_lapsed) calls_lapsed
			from (%s) service
			""".formatted(medianHours("accepted"), medianHours("collected"), medianHours("confirmed"),
			medianHours("destroyed"), SERVICE);

	private static final String CHANGES = """
			select c.number, c.delivery, c.at received, c.answered_at answered,
			       round(extract(epoch from c.answered_at - c.at) / 3600, 1) hours, r.rows, r.applied, q.easy, q.clear,
			       q.prompt
			from electorlist_change c
			join electorlist_delivery d on d.number = c.delivery
			cross join lateral (
			  select count(*) as rows, count(*) filter (where answer ->> 'decision' = 'applied') applied
			  from electorlist_change_row where change = c.id) r
			left join electorlist_satisfaction q on q.about = c.number
			where d.campaign = :campaign order by c.at
			""";

	private static final Map<String, String> QUERIES = Map.of("states", STATES, "service", SERVICE, "summary", SUMMARY,
			"changes", CHANGES);

	private final OfficeDesk desk;

	private final JdbcClient jdbc;

	private final Office office;

	private final Clock clock;

	CampaignCsv(OfficeDesk desk, JdbcClient jdbc, Office office, Clock clock) {
		this.desk = desk;
		this.jdbc = jdbc;
		this.office = office;
		this.clock = clock;
	}

	private static String medianHours(String state) {
		return """
				round((percentile_cont(0.5) within group (order by extract(epoch from %s - notified)))::numeric / 3600, 1)
				  median_hours_%s"""
			.formatted(state, state);
	}

	@GetMapping("/electorlist/{number}/ledger.csv")
	void ledger(@PathVariable String number, Principal me, HttpServletResponse response) throws IOException {
		this.desk.requireReader(number, me.getName());
		send(LEDGER, number, "ledger", response);
	}

	@GetMapping("/electorlist/{number}/{file:states|service|summary|changes}.csv")
	void others(@PathVariable String number, @PathVariable String file, Principal me, HttpServletResponse response)
			throws IOException {
		this.desk.require(number, "electorlist", me.getName());
		send(QUERIES.get(file), number, file, response);
	}

	/** All is read before the first line leaves: a slow line keeps no connection. */
	private void send(String query, String number, String file, HttpServletResponse response) throws IOException {
		List<Object[]> lines = this.jdbc.sql(query)
			.param("campaign", number)
			.param("zone", this.office.zone().getId())
			.param("now", Timestamp.from(this.clock.instant()))
			.query((ResultSetExtractor<List<Object[]>>) CampaignCsv::lines);
		Writer csv = Csv.download(response, "%s-%s.csv".formatted(number, file), lines.get(0));
		for (Object[] line : lines.subList(1, lines.size())) {
			Csv.line(csv, line);
		}
	}

	private static List<Object[]> lines(ResultSet rows) throws SQLException {
		ResultSetMetaData columns = rows.getMetaData();
		Object[] head = new Object[columns.getColumnCount()];
		for (int i = 0; i < head.length; i++) {
			head[i] = columns.getColumnLabel(i + 1);
		}
		List<Object[]> lines = new ArrayList<>(List.<Object[]>of(head));
		while (rows.next()) {
			Object[] line = new Object[head.length];
			for (int i = 0; i < line.length; i++) {
				line[i] = rows.getObject(i + 1);
			}
			lines.add(line);
		}
		return lines;
	}

}
