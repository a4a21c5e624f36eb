package ca.docket.earb.meeting;

import java.util.List;
import java.util.Optional;

import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on the agendas. */
@Component
class Items {

	private static final String ITEM = """
			select i.meeting, m.starts_at, i.case_number, c.title, i.position, i.state, i.outcome
			from earb_item i join earb_meeting m on m.number = i.meeting join casefile_case c on c.number = i.case_number
			""";

	private static final String CURRENT = "i.state in ('open', 'called')";

	private final JdbcClient jdbc;

	Items(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts a case last. It may have been there before. */
	void add(String meeting, String caseNumber) {
		this.jdbc.sql("""
				insert into earb_item (meeting, case_number, position)
				select :meeting, :case, coalesce(max(position), 0) + 1 from earb_item where meeting = :meeting
				on conflict (meeting, case_number) do update set state = 'open', position = excluded.position""")
			.param("meeting", meeting)
			.param("case", caseNumber)
			.update();
	}

	/** Where a case is to be dealt with, or is being. */
	Optional<Item> current(String caseNumber) {
		return this.jdbc.sql(ITEM + "where i.case_number = ? and " + CURRENT)
			.param(caseNumber)
			.query(Item.class)
			.optional();
	}

	/**
	 * Where a case is on the agenda, or else was last; a place that it left counts last.
	 */
	Optional<Item> latest(String caseNumber) {
		return this.jdbc
			.sql(ITEM + "where i.case_number = ? order by " + CURRENT
					+ " desc, i.state <> 'moved' desc, m.starts_at desc limit 1")
			.param(caseNumber)
			.query(Item.class)
			.optional();
	}

	/** All that is or was on an agenda, in its order. */
	List<Item> of(String meeting) {
		return this.jdbc.sql(ITEM + "where i.meeting = ? order by i.position, i.case_number")
			.param(meeting)
			.query(Item.class)
			.list();
	}

	/** What a meeting is to deal with. */
	List<Item> open(String meeting) {
		return of(meeting).stream().filter(item -> item.state().equals("open")).toList();
	}

	void state(Item item, String state) {
		this.jdbc.sql("update earb_item set state = ? where meeting = ? and case_number = ?")
			.params(state, item.meeting(), item.caseNumber())
			.update();
	}

	void settled(Item item, String outcome) {
		this.jdbc.sql("update earb_item set state = 'settled', outcome = ? where meeting = ? and case_number = ?")
			.params(outcome, item.meeting(), item.caseNumber())
			.update();
	}

	void position(Item item, int position) {
		this.jdbc.sql("update earb_item set position = ? where meeting = ? and case_number = ?")
			.params(position, item.meeting(), item.caseNumber())
			.update();
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from earb_item where case_number = ?").param(event.caseFile().number()).update();
	}

}
