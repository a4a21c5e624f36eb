package ca.docket.casefile.part;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.security.AsSystem;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts, under a lock on the case, the parts that have reached a stage of their model,
 * as {@code ready}. Once each has, or has ended, the message {@code <process>.<stage>}
 * goes to the case: when it waits for it, and once, until more parts are started.
 */
@Component
public class Stages {

	/** The stage that a part reaches by its end. */
	private static final String CLOSED = "closed";

	private static final String DUE = """
			select stage from casefile_join j where case_number = ? and stage = any(?) and not joined and not exists (
			  select from casefile_part p left join casefile_case c on c.number = p.number
			  where p.part_of = j.case_number and c.outcome is null and not exists (
			    select from casefile_part_stage s where s.number = p.number and s.stage = j.stage))""";

	private final Cases cases;

	private final PartJobs jobs;

	private final ModelTexts texts;

	private final RuntimeService runtime;

	private final AsSystem system;

	private final JdbcClient jdbc;

	Stages(Cases cases, PartJobs jobs, ModelTexts texts, RuntimeService runtime, AsSystem system, JdbcClient jdbc) {
		this.cases = cases;
		this.jobs = jobs;
		this.texts = texts;
		this.runtime = runtime;
		this.system = system;
		this.jdbc = jdbc;
	}

	/** A case is told of the stages of parts that are about to start. */
	void expect(Case of, ProcessDefinitionEntity parts) {
		this.jdbc.sql("""
				insert into casefile_join (case_number, stage) select ?, stage from unnest(?) stage
				on conflict (case_number, stage) do update set joined = false""")
			.params(of.number(), known(parts.getDeploymentId()).toArray(String[]::new))
			.update();
	}

	private Set<String> known(String deployment) {
		Set<String> stages = new HashSet<>(this.texts.of(deployment, Locale.ENGLISH).inputs("stage"));
		stages.add(CLOSED);
		return stages;
	}

	/** A part is at a stage. Later calls change nothing. */
	public void reach(Case part, String stage) {
		Case of = this.cases.find(part.partOf()).orElseThrow();
		if (this.cases.lock(of.number())) {
			this.jdbc.sql("insert into casefile_part_stage values (?, ?) on conflict do nothing")
				.params(part.number(), stage)
				.update();
			tell(of, Set.of(stage));
		}
	}

	/** A part has ended, and with that reached every stage. */
	void ended(String partOf) {
		Case of = this.cases.find(partOf).orElseThrow();
		if (this.cases.lock(partOf)) {
			tell(of, this.jdbc.sql("select stage from casefile_join where case_number = ? and not joined")
				.param(partOf)
				.query(String.class)
				.list());
		}
	}

	/** A case waits for a message from now on: its parts may be there already. */
	void awaited(ExecutionEntity root, String message) {
		ProcessDefinitionEntity process = root.getProcessDefinition();
		known(process.getDeploymentId()).stream()
			.filter(stage -> message.equals(message(process.getKey(), stage)))
			.forEach(stage -> this.jdbc
				.sql("select * from casefile_case where process_instance_id = ? for no key update")
				.param(root.getId())
				.query(Case.class)
				.optional()
				.ifPresent(of -> tell(of, Set.of(stage))));
	}

	private void tell(Case of, Collection<String> stages) {
		due(of, stages).forEach(stage -> this.jobs.later(PartJobs.JOIN, of, of.number() + " " + stage));
	}

	private List<String> due(Case of, Collection<String> stages) {
		return this.jdbc.sql(DUE).params(of.number(), stages.toArray(String[]::new)).query(String.class).list();
	}

	/** The work of a job: tells a case that waits. One that does not will ask. */
	void join(String about) {
		String[] both = about.split(" ", 2);
		Case of = this.cases.find(both[0]).orElseThrow();
		if (this.cases.lock(of.number()) && !due(of, Set.of(both[1])).isEmpty()) {
			String message = message(of.process(), both[1]);
			waiting(of, message).ifPresent(execution -> {
				this.jdbc.sql("update casefile_join set joined = true where case_number = ? and stage = ?")
					.params((Object[]) both)
					.update();
				this.system.run(() -> this.runtime.messageEventReceived(message, execution));
			});
		}
	}

	private Optional<String> waiting(Case of, String message) {
		return this.jdbc.sql("""
				select s.execution_id_ from act_ru_event_subscr s join act_ru_execution p on p.id_ = s.proc_inst_id_
				where p.root_proc_inst_id_ = ? and s.event_type_ = 'message' and s.event_name_ = ? limit 1""")
			.params(of.processInstanceId(), message)
			.query(String.class)
			.optional();
	}

	/** Of a case that is deleted. */
	void forget(String number) {
		this.jdbc.sql("delete from casefile_join where case_number = ?").param(number).update();
	}

	private static String message(String process, String stage) {
		return process + "." + stage;
	}

}
