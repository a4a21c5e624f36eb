package ca.docket.electorlist;

import java.io.IOException;
import java.security.Principal;

import ca.docket.Office;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * How the recipients of a campaign were served, as CSV: when each state was reached,
 * whether on time, why there were calls, and what the recipients say of it.
 */
@Controller
class ServiceExport {

	private static final String DELIVERIES = """
			select d.number, d.recipient, s.*, (s.notified at time zone ?)::date <= s.due::date on_time, q.easy, q.clear,
			       q.prompt
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
			         count(*) filter (where what = 'code-wrong') codes_wrong,
			         count(*) filter (where what = 'reminded') reminders
			  from casefile_record r where r.process_instance_id = d.process_instance_id) s
			left join electorlist_satisfaction q on q.about = d.number
			where d.campaign = ? order by d.number
			""";

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
			where d.campaign = ? order by c.at
			""";

	private final OfficeDesk desk;

	private final JdbcClient jdbc;

	private final Office office;

	ServiceExport(OfficeDesk desk, JdbcClient jdbc, Office office) {
		this.desk = desk;
		this.jdbc = jdbc;
		this.office = office;
	}

	@GetMapping("/electorlist/{number}/service.csv")
	void service(@PathVariable String number, Principal me, HttpServletResponse response) throws IOException {
		this.desk.require(number, "electorlist", me.getName());
		QueryCsv.send(this.jdbc.sql(DELIVERIES).params(this.office.zone().getId(), number), number + "-service.csv",
				response);
	}

	@GetMapping("/electorlist/{number}/changes.csv")
	void changes(@PathVariable String number, Principal me, HttpServletResponse response) throws IOException {
		this.desk.require(number, "electorlist", me.getName());
		QueryCsv.send(this.jdbc.sql(CHANGES).param(number), number + "-changes.csv", response);
	}

}
