package ca.docket.engine.task;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * Narrows lists and counts of tasks to those a person may see: offered to them or their
 * groups, assigned to them, of a process they see as a whole but for cases that are kept
 * from them, or of somebody for whom they stand in. The narrowing stands in the statement
 * itself.
 */
@Intercepts(@Signature(type = Executor.class, method = "query",
		args = { MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class }))
class VisibleTasks implements Interceptor {

	private static final String STATEMENTS = "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.";

	private static final Set<String> NARROWED = Set.of(STATEMENTS + "selectTaskByQueryCriteria",
			STATEMENTS + "selectTaskCountByQueryCriteria");

	private static final Pattern TASKS = Pattern.compile("(\\S*ACT_RU_TASK)\\s+(RES)\\b");

	private final SeenProcesses seen;

	private final OwnTasks own;

	private final CaseSubmitters submitters;

	VisibleTasks(SeenProcesses seen, OwnTasks own, CaseSubmitters submitters) {
		this.seen = seen;
		this.own = own;
		this.submitters = submitters;
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
		List<String> kept = this.submitters.keptFrom(person.getAuthUserId());
		if (seen.contains(SeenProcesses.ALL) && kept.isEmpty()) {
			return call.proceed();
		}
		RowBounds page = (RowBounds) call.getArgs()[2];
		Executor executor = (Executor) call.getTarget();
		BoundSql narrowed = this.own.of(person.getAuthUserId(), person.getAuthGroupIds(), new Overseen(seen, kept))
			.in(statement, query, TASKS);
		CacheKey key = executor.createCacheKey(statement, query, page, narrowed);
		return executor.query(statement, query, page, (ResultHandler<?>) call.getArgs()[3], key, narrowed);
	}

}
