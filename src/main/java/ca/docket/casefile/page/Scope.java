package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ca.docket.casefile.CaseAccess;
import ca.docket.engine.OwnTasks;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.stereotype.Component;

/**
 * The cases that a person sees, as {@link CaseAccess} decides for each, said as a
 * condition that PostgreSQL plans at 200,000 cases.
 */
@Component
class Scope {

	private static final String OWN = """
			process_instance_id in (
			  select process_instance_id from casefile_case where submitter = ?
			  union all select process_instance_id from casefile_part where person = ?
			  union all select proc_inst_id_ from act_ru_task where %s)""";

	private final Directory directory;

	private final Rights rights;

	private final OwnTasks tasks;

	Scope(Directory directory, Rights rights, OwnTasks tasks) {
		this.directory = directory;
		this.rights = rights;
		this.tasks = tasks;
	}

	Narrowed of(String person) {
		Set<String> groups = this.directory.groupsOf(person);
		if (groups.contains(Directory.OPERATORS)) {
			return new Narrowed("true", List.of());
		}
		Set<String> seen = this.rights.seenBy(groups);
		OwnTasks.Condition tasks = this.tasks.of(person, groups);
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder();
		if (!seen.isEmpty()) {
			// What is seen as a whole needs no look at what is one's own: that is looked
			// up, once, when the first case of another process comes by.
			sql.append("(process = any(?) or ");
			values.add(seen.toArray(String[]::new));
		}
		sql.append(OWN.formatted(tasks.sql()));
		values.addAll(List.of(person, person));
		values.addAll(tasks.values());
		return new Narrowed(seen.isEmpty() ? sql.toString() : sql.append(")").toString(), values);
	}

}
