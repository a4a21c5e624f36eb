package ca.docket.electorlist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.part.Parts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What needs the lists of a campaign beyond their day: each a part of the campaign, which
 * ends and destroys them only after it.
 */
@Component
class DestructionHolds {

	private static final String PROCESS = "electorlist-hold";

	private final Campaigns campaigns;

	private final Parts parts;

	private final JdbcClient jdbc;

	DestructionHolds(Campaigns campaigns, Parts parts, JdbcClient jdbc) {
		this.campaigns = campaigns;
		this.parts = parts;
		this.jdbc = jdbc;
	}

	/** Those that are not released. */
	public List<Case> of(String campaign) {
		return this.jdbc.sql("""
				select * from casefile_case where part_of = ? and process = ? and outcome is null
				order by opened_at""").params(campaign, PROCESS).query(Case.class).list();
	}

	/**
	 * Places one for a reason.
	 * @param key tells it from a second click
	 */
	@Transactional
	public void place(String campaign, String reason, String key, String person) {
		this.parts.start(this.campaigns.find(campaign).orElseThrow(), PROCESS, null,
				List.of(new Parts.Row("hold " + key, person, Map.of("title", reason))));
	}

}
