package ca.docket.electorlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The calendar of a campaign: computed for regular elections, entered for a by-election,
 * and each day adjustable with a reason.
 */
@Component
class CampaignDays {

	private final EventCalendar calendar;

	private final Campaigns campaigns;

	private final DeliveryLedger ledger;

	private final JdbcClient jdbc;

	CampaignDays(EventCalendar calendar, Campaigns campaigns, DeliveryLedger ledger, JdbcClient jdbc) {
		this.calendar = calendar;
		this.campaigns = campaigns;
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	/**
	 * A day as the campaign has it.
	 *
	 * @param computed by the rule; null where none applies
	 * @param adjusted what holds instead; null for nothing
	 */
	public record Day(String id, String name, LocalDate computed, Adjusted adjusted) {

		/** Null where it is to be entered. */
		public LocalDate holds() {
			return (this.adjusted != null) ? this.adjusted.day() : this.computed;
		}

		/** Whether corrections and redactions go out on it together. */
		boolean isOfEditions() {
			return this.id.startsWith("edition-");
		}

	}

	/** What somebody entered, and why. */
	public record Adjusted(String id, LocalDate day, String reason, String person) {
	}

	List<Day> of(Case campaign, Locale language) {
		AuditEntry plan = this.campaigns.plan(campaign);
		LocalDate votingDay = LocalDate.parse(plan.answer("votingDay"));
		Map<String, LocalDate> computed = plan.answer("eventKind").equals("municipal")
				? this.calendar.of(votingDay.getYear()) : Map.of("voting-day", votingDay);
		Map<String, Adjusted> adjusted = this.jdbc
			.sql("select id, day, reason, person from electorlist_day where campaign = ?")
			.param(campaign.number())
			.query(Adjusted.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Adjusted::id, Function.identity()));
		return this.calendar.rules()
			.stream()
			.map(rule -> new Day(rule.id(), rule.names().get(language.getLanguage()), computed.get(rule.id()),
					adjusted.get(rule.id())))
			.toList();
	}

	/**
	 * Another day holds from now on, in the caller's transaction; the ledger has all that
	 * ever held.
	 */
	void adjust(Case campaign, Adjusted to) {
		if (this.calendar.rules().stream().noneMatch(rule -> rule.id().equals(to.id()))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.jdbc.sql("""
				insert into electorlist_day (campaign, id, day, reason, person) values (?, ?, ?, ?, ?)
				on conflict (campaign, id) do update
				set day = excluded.day, reason = excluded.reason, person = excluded.person""")
			.params(campaign.number(), to.id(), to.day(), to.reason(), to.person())
			.update();
		this.ledger.note(campaign.processInstanceId(), to.person(), "day-adjusted",
				Map.of("event", to.id(), "day", to.day().toString(), "reason", to.reason()));
	}

}
