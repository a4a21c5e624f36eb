package ca.docket.electorlist;

import java.io.IOException;
import java.security.Principal;
import java.sql.Timestamp;
import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The states of all recipients of a campaign, and its ledger with the chain, as CSV. */
@Controller
class LedgerExport {

	/** Each line with the link of the chain that seals it. */
	private static final String LEDGER = """
			select coalesce(d.number, c.number) number, coalesce(d.recipient, '') recipient, r.at, r.what,
			       coalesce(r.person, '') person, r.answers::text said, k.seq, encode(k.content, 'hex') content,
			       encode(k.hash, 'hex') hash
			from casefile_case c
			left join electorlist_delivery d on d.number = c.number
			join casefile_record r on r.process_instance_id = c.process_instance_id
			join casefile_chain k on k.kind = 'record' and k.sealed_id = r.id::text
			where c.number = ? or c.part_of = ?
			order by r.id
			""";

	private static final String STATES = """
			select number, recipient, municipality, state, since, edition,
			       extract(day from ? - since)::int days from electorlist_delivery where campaign = ?
			order by municipality, number
			""";

	private final OfficeDesk desk;

	private final JdbcClient jdbc;

	private final Clock clock;

	LedgerExport(OfficeDesk desk, JdbcClient jdbc, Clock clock) {
		this.desk = desk;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@GetMapping("/electorlist/{number}/ledger.csv")
	void ledger(@PathVariable String number, Principal me, HttpServletResponse response) throws IOException {
		this.desk.requireReader(number, me.getName());
		QueryCsv.send(this.jdbc.sql(LEDGER).params(number, number), number + "-ledger.csv", response);
	}

	@GetMapping("/electorlist/{number}/states.csv")
	void states(@PathVariable String number, Principal me, HttpServletResponse response) throws IOException {
		this.desk.require(number, "electorlist", me.getName());
		QueryCsv.send(this.jdbc.sql(STATES).params(Timestamp.from(this.clock.instant()), number),
				number + "-states.csv", response);
	}

}
