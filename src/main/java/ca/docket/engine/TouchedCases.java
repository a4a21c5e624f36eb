package ca.docket.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Collects what an operator changes in a transaction and reports it before it commits.
 */
class TouchedCases implements TransactionSynchronization {

	private static final int MOST_NAMES = 20;

	private final Map<String, Map<String, Collection<String>>> touched = new LinkedHashMap<>();

	private final String person;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	TouchedCases(String person, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.person = person;
		this.jdbc = jdbc;
		this.events = events;
	}

	void add(String processInstanceId, String kind, String name) {
		this.touched.computeIfAbsent(processInstanceId, instance -> new LinkedHashMap<>())
			.computeIfAbsent(kind, first -> new TreeSet<>())
			.add(name);
	}

	/**
	 * By a definition of jobs, the engine sets no others going than those that failed.
	 */
	void addFailed(String jobDefinition, String kind, String name) {
		this.jdbc.sql("select distinct process_instance_id_ from act_ru_job where job_def_id_ = ? and retries_ = 0")
			.param(jobDefinition)
			.query(String.class)
			.list()
			.forEach(instance -> add(instance, kind, name));
	}

	/** Process instances that a case called are part of it. */
	@Override
	public void beforeCommit(boolean readOnly) {
		Map<String, Map<String, Collection<String>>> byCase = new LinkedHashMap<>();
		this.touched.forEach((instance, kinds) -> {
			Map<String, Collection<String>> all = byCase.computeIfAbsent(root(instance),
					first -> new LinkedHashMap<>());
			kinds.forEach((kind, names) -> all.computeIfAbsent(kind, first -> new TreeSet<>()).addAll(names));
		});
		byCase.forEach((root, kinds) -> this.events.publishEvent(new OperatorAct(this.person, root, said(kinds))));
	}

	private String root(String instance) {
		return this.jdbc.sql("select root_proc_inst_id_ from act_hi_procinst where id_ = ?")
			.param(instance)
			.query(String.class)
			.optional()
			.orElse(instance);
	}

	private static Map<String, Object> said(Map<String, Collection<String>> kinds) {
		Map<String, Object> said = new LinkedHashMap<>();
		kinds.forEach((kind, names) -> {
			List<String> some = new ArrayList<>(names).subList(0, Math.min(names.size(), MOST_NAMES));
			said.put(kind, (some.size() == 1) ? some.get(0) : some);
		});
		return said;
	}

}
