package ca.docket.engine.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import ca.docket.engine.substitute.StandIn;

/**
 * The condition under which a person sees a task, as a subquery that PostgreSQL can plan
 * at 100,000 tasks.
 *
 * @param values those of its placeholders, in order: texts and arrays of texts
 */
public record Narrowing(String sql, List<Object> values) {

	private static final String LINKED = """
			select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ = any(?)
			  union select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and USER_ID_ = ?
			  union select ID_ from ACT_RU_TASK where ASSIGNEE_ = ?""";

	private static final String OF_PROCESSES = """
			select ID_ from ACT_RU_TASK
			 where PROC_DEF_ID_ in (select ID_ from ACT_RE_PROCDEF where KEY_ = any(?)) and ID_ in (""";

	/**
	 * Offered or assigned to the person, of a process that they see as a whole, or of
	 * somebody for whom they stand in.
	 * @param seen ids of process definitions
	 * @param over ids of tasks that they hold for somebody beyond the time
	 */
	static Narrowing of(String person, Collection<String> groups, List<String> seen, List<StandIn> standIns,
			List<String> over) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder();
		if (!seen.isEmpty()) {
			sql.append("(PROC_DEF_ID_ = any(?) or ");
			values.add(array(seen));
		}
		sql.append("ID_ in (").append(LINKED);
		values.addAll(List.of(array(groups), person, person));
		if (!over.isEmpty()) {
			sql.append(" and ID_ <> all(?)");
			values.add(array(over));
		}
		standIns.forEach(one -> standIn(one, sql, values));
		sql.append(seen.isEmpty() ? ")" : "))");
		return new Narrowing(sql.toString(), values);
	}

	private static void standIn(StandIn one, StringBuilder sql, List<Object> values) {
		Collection<String> processes = one.substitution().processes();
		sql.append(" union ");
		if (processes.isEmpty()) {
			sql.append(LINKED);
		}
		else {
			sql.append(OF_PROCESSES).append(LINKED).append(")");
			values.add(array(processes));
		}
		values.addAll(List.of(array(one.groups()), one.absent(), one.absent()));
	}

	private static String[] array(Collection<String> texts) {
		return texts.toArray(String[]::new);
	}

}
