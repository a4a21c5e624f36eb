package ca.docket.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.task.CaseSubmitters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the engine who submitted a case. */
@Component
class Submitters implements CaseSubmitters {

	private static final String SUBMITTER = """
			select coalesce((select submitter from casefile_case where process_instance_id = :id),
			  (select start_user_id_ from act_hi_procinst where id_ = :id), '')""";

	private final JdbcClient jdbc;

	Submitters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<String> of(String processInstanceId) {
		return this.jdbc.sql(SUBMITTER)
			.param("id", processInstanceId)
			.query(String.class)
			.optional()
			.filter(person -> !person.isEmpty());
	}

	@Override
	public List<String> casesOf(Collection<String> persons) {
		return this.jdbc.sql("select process_instance_id from casefile_case where submitter = any(?)")
			.param(persons.toArray(String[]::new))
			.query(String.class)
			.list();
	}

}
