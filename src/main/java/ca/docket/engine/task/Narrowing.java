package ca.docket.engine.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.engine.substitute.StandIn;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.type.ArrayTypeHandler;
import org.apache.ibatis.type.StringTypeHandler;

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
	 * @param over ids of tasks that they hold for somebody beyond the time
	 */
	static Narrowing of(String person, Collection<String> groups, Overseen seen, List<StandIn> standIns,
			List<String> over) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder();
		boolean oversees = !seen.processes().isEmpty();
		if (oversees) {
			sql.append("(").append(seen.sql(values)).append(" or ");
		}
		sql.append("ID_ in (").append(LINKED);
		values.addAll(List.of(array(groups), person, person));
		if (!over.isEmpty()) {
			sql.append(" and ID_ <> all(?)");
			values.add(array(over));
		}
		standIns.forEach(one -> standIn(one, sql, values));
		sql.append(oversees ? "))" : ")");
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

	/**
	 * A statement of the engine in which only such rows of a table are there.
	 * @param table finds the table, and its alias as the second group
	 */
	BoundSql in(MappedStatement statement, Object query, Pattern table) {
		BoundSql all = statement.getBoundSql(query);
		Matcher rows = table.matcher(all.getSql());
		if (!rows.find()) {
			throw new IllegalStateException("Nothing to narrow in the query: " + all.getSql());
		}
		String head = all.getSql().substring(0, rows.start());
		String narrow = head + "(select * from " + rows.group(1) + " where " + this.sql + ") " + rows.group(2)
				+ all.getSql().substring(rows.end());
		List<ParameterMapping> parameters = new ArrayList<>(all.getParameterMappings());
		int before = (int) head.chars().filter(c -> c == '?').count();
		BoundSql narrowed = new BoundSql(statement.getConfiguration(), narrow, parameters, query);
		all.getAdditionalParameters().forEach(narrowed::setAdditionalParameter);
		for (int i = 0; i < this.values.size(); i++) {
			Object value = this.values.get(i);
			parameters.add(before + i, new ParameterMapping.Builder(statement.getConfiguration(), "docket" + i,
					(value instanceof String) ? new StringTypeHandler() : new ArrayTypeHandler())
				.build());
			narrowed.setAdditionalParameter("docket" + i, value);
		}
		return narrowed;
	}

	private static String[] array(Collection<String> texts) {
		return texts.toArray(String[]::new);
	}

}
