package ca.docket.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.Json;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.worklist.WorkListTask;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the lists of an audit need to know of its recommendations. */
@Component
class Recommendations {

	private static final TypeReference<Recommendation> ONE = new TypeReference<>() {
	};

	/** What a process waits for is where its recommendation stands. */
	private static final String SELECT = """
			select to_json(one) from (
			  select r.*, c.outcome, (select title from casefile_case a where a.number = r.audit) report,
			    (select s.event_name_ from act_ru_event_subscr s
			     where s.proc_inst_id_ = r.process_instance_id and s.event_type_ = 'message' limit 1) awaits
			  from audit_recommendation r join casefile_case c using (number)) one
			where %s order by length(audit), audit, length(number), number""";

	/** Null is what holds no longer. */
	private static final String SAID = "said = jsonb_strip_nulls(said || ?::jsonb), version = version + 1";

	private final JdbcClient jdbc;

	private final Json json;

	private final Clock clock;

	private final Confidentiality confidentiality;

	private final Ageing ageing;

	private final Cases cases;

	Recommendations(JdbcClient jdbc, Json json, Clock clock, Confidentiality confidentiality, Ageing ageing,
			Cases cases) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
		this.confidentiality = confidentiality;
		this.ageing = ageing;
		this.cases = cases;
	}

	/**
	 * Enters a recommendation.
	 * @param said all that the report, or the list that it is taken over from, says of it
	 * @param report what was submitted of the report
	 */
	void add(Case part, String owner, LocalDate issued, boolean takenOver, Map<String, Object> said,
			Map<String, Object> report) {
		Object state = said.get("state");
		this.jdbc
			.sql("""
					insert into audit_recommendation (number, audit, process_instance_id, reference, auditor, committee, committee_dates,
					  owner, issued, years_asked, taken_over, received, response_by, step, first_target, target, extensions, said, checked,
					  returns, returned_at)
					values (?, ?, ?, ?, ?, ?, coalesce((select committee_dates from audit_recommendation where audit = ? limit 1),
					  array(select (day ->> 'committeeDate')::date from jsonb_array_elements(?::jsonb) day)), ?, ?, ?, ?, ?, ?::date, ?, ?::date, ?::date, ?, ?::jsonb, ?, ?, ?)""")
			.params(part.number(), part.partOf(), part.processInstanceId(), said.get("reference"),
					report.get("auditor"), report.getOrDefault("committee", ""), part.partOf(),
					this.json.write(report.getOrDefault("committeeDates", List.of())), owner, issued,
					this.ageing.years(issued), takenOver, this.ageing.today(), report.get("responseDue"),
					takenOver ? null : "asked", said.get("firstTarget"), said.get("targetDate"),
					said.getOrDefault("extensions", 0), this.json.write(said), "verified".equals(state) ? state : null,
					"returned".equals(state) ? 1 : 0, "returned".equals(state) ? now() : null)
			.update();
	}

	/** By the number of its case. */
	Recommendation of(String number) {
		return select("number = ?", number).get(0);
	}

	Optional<Recommendation> find(String audit, String number) {
		return select("audit = ? and number = ?", audit, number).stream().findFirst();
	}

	/** All of an audit, in the order of the report. */
	List<Recommendation> ofAudit(String audit) {
		return select("audit = ?", audit);
	}

	/** Any of an audit, for what all of them have from its report. */
	Optional<Recommendation> any(String audit) {
		return select("number = (select number from audit_recommendation where audit = ? limit 1)", audit).stream()
			.findFirst();
	}

	/** Those of all audits that go to a committee, whatever their state. */
	List<Recommendation> ofCommittee(String committee) {
		return select("lower(committee) = lower(?)", committee);
	}

	/** Those of all audits. */
	List<Recommendation> all() {
		return select("true");
	}

	private List<Recommendation> select(String condition, Object... values) {
		return this.jdbc.sql(SELECT.formatted(condition))
			.params(values)
			.query((row, index) -> this.json.read(row.getString(1), ONE))
			.list();
	}

	/** The numbers of those that are confidential, and not for this person. */
	Set<String> closedTo(String person, Collection<Recommendation> some) {
		return this.confidentiality.closedTo(person, some.stream().map(Recommendation::number).toList());
	}

	/** The numbers of those that are confidential. */
	Set<String> confidential(Collection<Recommendation> some) {
		return this.confidentiality.among(some.stream().map(Recommendation::number).toList());
	}

	/**
	 * Keeps what the table of priorities says.
	 * @return whether it said something else before
	 */
	boolean rank(String number, Map<String, ?> ranking) {
		return this.jdbc
			.sql("""
					update audit_recommendation r set (priority, approver, verification, verifier, response_days, every_rounds,
					  version) = row(n.*, version + 1)
					from jsonb_to_record(?::jsonb) n (priority text, approver text, verification text, verifier text,
					  "responseDays" int, "everyRounds" int)
					where number = ? and row(n.*)
					  is distinct from row(r.priority, r.approver, r.verification, r.verifier, r.response_days, r.every_rounds)""")
			.params(this.json.write(ranking), number)
			.update() > 0;
	}

	/**
	 * A round begins, and asks of those whose turn it is, once they wait for a message.
	 */
	void beginRound(String audit, String message) {
		this.jdbc.sql("""
				update audit_recommendation r set rounds_ago =
				  case when coalesce(rounds_ago + 1, every_rounds) >= every_rounds then 0 else rounds_ago + 1 end
				where audit = ? and (rounds_ago is not null or exists (select from act_ru_event_subscr s
				  where s.proc_inst_id_ = r.process_instance_id and s.event_name_ = ?))""")
			.params(audit, message)
			.update();
	}

	/** The table of priorities is asked at this age. */
	void asked(String number, int years) {
		set(number, "years_asked = ?", years);
	}

	/**
	 * Its owner reported, which is asked once in a round.
	 * @return how often in a row nothing has changed by now
	 */
	int reported(String number, String task, boolean unchanged) {
		return this.jdbc.sql("""
				update audit_recommendation set reported_in = ?, reported_at = ?, said = said - 'refusal',
				  unchanged = case when ? then unchanged + 1 else 0 end where number = ? returning unchanged""")
			.params(task, now(), unchanged, number)
			.query(Integer.class)
			.single();
	}

	/** Keeps what was said last, by field; null for what holds no longer. */
	void say(String number, Map<String, Object> said) {
		set(number, SAID, this.json.write(said));
	}

	/** The same, with who saved it in which list. */
	void saved(String number, WorkListTask task, Map<String, Object> said) {
		set(number, SAID + ", saved_in = ?, saved_by = ?", this.json.write(said), task.id(),
				task.people().toArray(String[]::new));
	}

	/** How far its response is; null once it is approved. */
	void step(String number, String step) {
		set(number, "step = ?, version = version + 1", step);
	}

	/** The first target date stays as it was approved. */
	void target(String number, String day) {
		set(number, SAID + """
				, target = ?::date, first_target = coalesce(first_target, ?::date),
				extensions = extensions + (first_target is not null)::int""",
				this.json.write(Collections.singletonMap("targetDate", day)), day, day);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	void ownedBy(String number, String person, String division) {
		set(number, SAID + ", owner = ?", this.json.write(Map.of("owner", person, "division", division)), person);
		this.cases.move(number, division);
	}

	/** How it was checked since its owner said that it was done. */
	void checked(String number, String how) {
		set(number, "checked = ?", how);
	}

	void returned(String number) {
		set(number, "returns = returns + 1, returned_at = ?, checked = null, rounds_ago = null", now());
	}

	void waitsFor(String number, String group) {
		set(number, "for_group = ?, version = version + 1", group);
	}

	private void set(String number, String what, Object... values) {
		this.jdbc.sql("update audit_recommendation set " + what + " where number = ?")
			.params(Stream.concat(Arrays.stream(values), Stream.of(number)).toList())
			.update();
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from audit_recommendation where ? in (number, audit)")
			.param(event.caseFile().number())
			.update();
	}

}
