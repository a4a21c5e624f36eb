package ca.docket.calendar;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the latest version of a decision table, for policies that apply to all cases,
 * including those that started under an earlier one.
 */
@Component
public class LatestTables {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final JdbcClient jdbc;

	/** By the ids of their versions, which never change. */
	private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

	LatestTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The id of the latest version of a decision; empty where there is none yet. */
	public String id(String decision) {
		return this.jdbc.sql("select id_ from act_re_decision_def where key_ = ? order by version_ desc limit 1")
			.param(decision)
			.query(String.class)
			.optional()
			.orElse("");
	}

	/**
	 * What the latest version of a table with one output says.
	 * @param asked the values of its inputs
	 */
	public String answer(String decision, Map<String, Object> asked) {
		DmnDecision table = this.read.computeIfAbsent(id(decision), id -> ENGINE.parseDecision(decision, file(id)));
		return ENGINE.evaluateDecisionTable(table, asked).getSingleResult().getSingleEntry();
	}

	/**
	 * The ids of the latest versions of several decisions, by their keys; without those
	 * that are not there.
	 */
	public Map<String, String> ids(Collection<String> decisions) {
		return latest("key_ = any(?)", decisions.toArray(String[]::new));
	}

	/** The same of all decisions whose keys end alike. */
	public Map<String, String> endingIn(String ending) {
		return latest("key_ like '%' || ?", ending);
	}

	private Map<String, String> latest(String which, Object value) {
		Map<String, String> ids = new TreeMap<>();
		this.jdbc
			.sql("select distinct on (key_) key_, id_ from act_re_decision_def where " + which
					+ " order by key_, version_ desc")
			.param(value)
			.query((RowCallbackHandler) row -> ids.put(row.getString(1), row.getString(2)));
		return ids;
	}

	/**
	 * The file that a version came in.
	 * @param id as {@link #id} gives it
	 */
	public InputStream file(String id) {
		return this.jdbc.sql("""
				select b.bytes_ from act_re_decision_def d
				join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
				where d.id_ = ?""")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.map(ByteArrayInputStream::new)
			.orElseThrow();
	}

}
