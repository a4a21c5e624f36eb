package ca.docket.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the open cases affected by suspensions and publishes both. */
class SuspendedCases {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	SuspendedCases(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Once for all cases of a process that were suspended alike. */
	void publish(List<SuspensionAct> acts) {
		Map<SuspensionAct, Set<String>> alike = new LinkedHashMap<>();
		acts.forEach(act -> alike.computeIfAbsent(act.ofProcess(), first -> new TreeSet<>()).addAll(open(act)));
		alike.forEach((act, cases) -> this.events.publishEvent(new Suspension(act.person(), act.suspended(),
				act.scope(), act.process(), name(act.process()), List.copyOf(cases))));
	}

	private List<String> open(SuspensionAct act) {
		String by = (act.instance() != null) ? "id_" : (act.definition() != null) ? "proc_def_id_" : "proc_def_key_";
		String value = (act.instance() != null) ? act.instance()
				: (act.definition() != null) ? act.definition() : act.process();
		return this.jdbc
			.sql("select distinct root_proc_inst_id_ from act_hi_procinst where end_time_ is null and " + by + " = ?")
			.param(value)
			.query(String.class)
			.list();
	}

	private String name(String process) {
		return this.jdbc.sql("""
				select coalesce(name_, key_) from act_re_procdef where key_ = ?
				order by version_ desc limit 1""").param(process).query(String.class).optional().orElse(process);
	}

}
