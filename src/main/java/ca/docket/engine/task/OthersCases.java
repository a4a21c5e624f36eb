package ca.docket.engine.task;

import java.util.List;
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
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;

/**
 * Narrows lists and counts of process instances and their history to what a person may
 * read: whoever submitted a case reads of it what its page shows, whatever processes they
 * see, and confidential cases are for those who are named.
 */
@Intercepts(@Signature(type = Executor.class, method = "query",
		args = { MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class }))
class OthersCases implements Interceptor {

	private static final Pattern QUERIES = Pattern
		.compile(".*\\.select(?:Historic|UserOperationLog|ProcessInstance|Execution)\\w*ByQueryCriteria");

	private static final Pattern TABLES = Pattern.compile("(\\S*(?:ACT_RU_EXECUTION"
			+ "|ACT_HI_(?:PROCINST|ACTINST|TASKINST|VARINST|DETAIL|OP_LOG|DECINST|INCIDENT)))\\s+(RES|SELF)\\b");

	private static final String OF_OTHERS = "(ROOT_PROC_INST_ID_ is null or ROOT_PROC_INST_ID_ <> all(?))";

	private final CaseSubmitters submitters;

	OthersCases(CaseSubmitters submitters) {
		this.submitters = submitters;
	}

	@Override
	public Object intercept(Invocation call) throws Throwable {
		MappedStatement statement = (MappedStatement) call.getArgs()[0];
		if (!QUERIES.matcher(statement.getId()).matches()
				|| !(call.getArgs()[1] instanceof ListQueryParameterObject query)
				|| query.getAuthCheck().getAuthUserId() == null
				|| !TABLES.matcher(statement.getBoundSql(query).getSql()).find()) {
			return call.proceed();
		}
		List<String> kept = this.submitters.keptFrom(query.getAuthCheck().getAuthUserId());
		if (kept.isEmpty()) {
			return call.proceed();
		}
		RowBounds page = (RowBounds) call.getArgs()[2];
		Executor executor = (Executor) call.getTarget();
		BoundSql narrowed = new Narrowing(OF_OTHERS, List.<Object>of((Object) kept.toArray(String[]::new)))
			.in(statement, query, TABLES);
		CacheKey key = executor.createCacheKey(statement, query, page, narrowed);
		return executor.query(statement, query, page, (ResultHandler<?>) call.getArgs()[3], key, narrowed);
	}

}
