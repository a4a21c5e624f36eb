package ca.docket.electorlist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.part.Parts;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * What needs the lists of a campaign beyond their day: each a part of the campaign, which
 * ends and destroys them only after it.
 */
@Component
class DestructionHolds {

	private static final String PROCESS = "electorlist-hold";

	private static final String ROW = "hold ";

	private final Campaigns campaigns;

	private final Cases cases;

	private final Parts parts;

	private final JdbcClient jdbc;

	DestructionHolds(Campaigns campaigns, Cases cases, Parts parts, JdbcClient jdbc) {
		this.campaigns = campaigns;
		this.cases = cases;
		this.parts = parts;
		this.jdbc = jdbc;
	}

	/** Those that are not released. */
	public List<Case> of(String campaign) {
		return this.jdbc.sql("""
				select * from casefile_case where part_of = ? and process = ? and outcome is null
				order by opened_at""").params(campaign, PROCESS).query(Case.class).list();
	}

	/** Whether one lies on a campaign, from the moment that it is placed. */
	boolean lieOn(String campaign) {
		return this.jdbc.sql("""
				select exists (select from casefile_case where part_of = :campaign and process = :process
				    and outcome is null)
				  or exists (select from casefile_part where part_of = :campaign and row_key like :hold
				    and process_instance_id is null)""")
			.param("campaign", campaign)
			.param("process", PROCESS)
			.param("hold", ROW + "%")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Places one for a reason.
	 * @param key tells it from a second click
	 */
	@Transactional
	public void place(String campaign, String reason, String key, String person) {
		if (!this.cases.lock(campaign)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		this.parts.start(this.campaigns.find(campaign).orElseThrow(), PROCESS, null,
				List.of(new Parts.Row(ROW + key, person, Map.of("title", reason))));
	}

}
