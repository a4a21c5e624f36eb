package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Confidentiality;
import ca.docket.engine.task.Narrowing;
import ca.docket.engine.task.OwnTasks;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules of {@link CaseAccess} as an SQL condition that PostgreSQL can plan at 200,000
 * cases.
 */
@Component
class Scope {

	private static final String OWN = """
			select process_instance_id from casefile_case where submitter = ?
			union all select process_instance_id from casefile_participant where person = ?
			union all select root_proc_inst_id_ from act_ru_execution where id_ in (
			  select proc_inst_id_ from act_ru_task where %s)""";

	/**
	 * Up to so many cases of one's own are looked up one by one; of more than that enough
	 * for a page come by soon when the cases are read in their order.
	 */
	private static final int FEW = 2000;

	private final Directory directory;

	private final Rights rights;

	private final OwnTasks tasks;

	private final JdbcClient jdbc;

	private final Confidentiality confidentiality;

	Scope(Directory directory, Rights rights, OwnTasks tasks, JdbcClient jdbc, Confidentiality confidentiality) {
		this.directory = directory;
		this.rights = rights;
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.confidentiality = confidentiality;
	}

	Narrowed of(String person) {
		Confidentiality.Condition open = this.confidentiality.condition(person);
		return regardless(person).and(open.sql(), open.values().toArray());
	}

	private Narrowed regardless(String person) {
		Set<String> groups = this.directory.groupsOf(person);
		if (groups.contains(Directory.OPERATORS)) {
			return new Narrowed("true", List.of());
		}
		Narrowing tasks = this.tasks.of(person, groups);
		String own = OWN.formatted(tasks.sql());
		List<Object> values = new ArrayList<>(List.of(person, person));
		values.addAll(tasks.values());
		Set<String> seen = this.rights.seenBy(groups);
		if (!seen.isEmpty()) {
			// What is seen as a whole needs no look at what is one's own: that is looked
			// up, once, when the first case of another process comes by.
			values.add(0, seen.toArray(String[]::new));
			return new Narrowed("(process = any(?) or process_instance_id in (" + own + "))", values);
		}
		// "is true" keeps the planner from making a join of it.
		return new Narrowed("(process_instance_id in (" + own + "))" + (many(own, values) ? " is true" : ""), values);
	}

	private boolean many(String own, List<Object> values) {
		return this.jdbc.sql("select count(*) > " + FEW + " from (" + own + " limit " + (FEW + 1) + ") own")
			.params(values)
			.query(Boolean.class)
			.single();
	}

}
