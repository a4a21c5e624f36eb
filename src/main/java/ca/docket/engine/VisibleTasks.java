package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.type.ArrayTypeHandler;
import org.apache.ibatis.type.StringTypeHandler;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * Narrows lists and counts of tasks to those a person may see: offered to them or their
 * groups, assigned to them, or of a process they see as a whole. The narrowing stands in
 * the statement itself, as a subquery that PostgreSQL plans at 100,000 tasks.
 */
@Intercepts(@Signature(type = Executor.class, method = "query",
		args = { MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class }))
class VisibleTasks implements Interceptor {

	private static final String STATEMENTS = "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.";

	private static final Set<String> NARROWED = Set.of(STATEMENTS + "selectTaskByQueryCriteria",
			STATEMENTS + "selectTaskCountByQueryCriteria");

	private static final Pattern TASKS = Pattern.compile("(\\S*ACT_RU_TASK)\\s+RES\\b");

	static final String OFFERED = """
			ID_ in (select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ = any(?)
			  union select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and USER_ID_ = ?
			  union select ID_ from ACT_RU_TASK where ASSIGNEE_ = ?)""";

	static final String SEEN = "PROC_DEF_ID_ = any(?)";

	private final SeenProcesses seen;

	VisibleTasks(SeenProcesses seen) {
		this.seen = seen;
	}

	@Override
	public Object intercept(Invocation call) throws Throwable {
		MappedStatement statement = (MappedStatement) call.getArgs()[0];
		if (!NARROWED.contains(statement.getId()) || !(call.getArgs()[1] instanceof TaskQueryImpl query)
				|| query.getAuthCheck().getAuthUserId() == null) {
			return call.proceed();
		}
		AuthorizationCheck person = query.getAuthCheck();
		List<String> seen = this.seen.of(person.getAuthUserId(), person.getAuthGroupIds());
		if (seen.contains(SeenProcesses.ALL)) {
			return call.proceed();
		}
		RowBounds page = (RowBounds) call.getArgs()[2];
		Executor executor = (Executor) call.getTarget();
		BoundSql narrowed = narrow(statement, query, seen);
		CacheKey key = executor.createCacheKey(statement, query, page, narrowed);
		return executor.query(statement, query, page, (ResultHandler<?>) call.getArgs()[3], key, narrowed);
	}

	private static BoundSql narrow(MappedStatement statement, TaskQueryImpl query, List<String> seen) {
		BoundSql all = statement.getBoundSql(query);
		Matcher tasks = TASKS.matcher(all.getSql());
		if (!tasks.find()) {
			throw new IllegalStateException("No tasks in the task query: " + all.getSql());
		}
		String head = all.getSql().substring(0, tasks.start());
		String condition = seen.isEmpty() ? OFFERED : "(" + SEEN + " or " + OFFERED + ")";
		String sql = head + "(select * from " + tasks.group(1) + " where " + condition + ") RES"
				+ all.getSql().substring(tasks.end());
		List<ParameterMapping> parameters = new ArrayList<>(all.getParameterMappings());
		parameters.addAll((int) head.chars().filter((c) -> c == '?').count(), parameters(statement, !seen.isEmpty()));
		BoundSql narrowed = new BoundSql(statement.getConfiguration(), sql, parameters, query);
		all.getAdditionalParameters().forEach(narrowed::setAdditionalParameter);
		narrowed.setAdditionalParameter("docketSeen", seen.toArray(String[]::new));
		narrowed.setAdditionalParameter("docketGroups", query.getAuthCheck().getAuthGroupIds().toArray(String[]::new));
		narrowed.setAdditionalParameter("docketPerson", query.getAuthCheck().getAuthUserId());
		return narrowed;
	}

	private static List<ParameterMapping> parameters(MappedStatement statement, boolean seesSome) {
		var configuration = statement.getConfiguration();
		ParameterMapping person = new ParameterMapping.Builder(configuration, "docketPerson", new StringTypeHandler())
			.build();
		ParameterMapping groups = new ParameterMapping.Builder(configuration, "docketGroups", new ArrayTypeHandler())
			.build();
		ParameterMapping seen = new ParameterMapping.Builder(configuration, "docketSeen", new ArrayTypeHandler())
			.build();
		return seesSome ? List.of(seen, groups, person, person) : List.of(groups, person, person);
	}

}
