package ca.docket.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.engine.task.CaseSubmitters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the engine who had which part in a case, and what it tells nobody else. */
@Component
class Submitters implements CaseSubmitters {

	private static final String SUBMITTER = """
			select coalesce((select submitter from casefile_case where process_instance_id = :id),
			  (select start_user_id_ from act_hi_procinst where id_ = :id), '')""";

	private static final String KEPT = "select process_instance_id from casefile_case where submitter = ? union "
			+ "select process_instance_id from casefile_case join casefile_confidential c using (number) where "
			+ Confidentiality.CLOSED;

	private static final String DID = """
			select distinct who from casefile_record, unnest(array[person, behalf]) who
			where process_instance_id = ? and activity = ? and form is not null and who is not null""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Office office;

	Submitters(JdbcClient jdbc, Clock clock, Office office) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.office = office;
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
	public List<String> whoDid(String processInstanceId, String activity) {
		return this.jdbc.sql(DID).params(processInstanceId, activity).query(String.class).list();
	}

	@Override
	public boolean isCase(String number) {
		return this.jdbc.sql("select exists (select from casefile_case where number = ?)")
			.param(number)
			.query(Boolean.class)
			.single();
	}

	@Override
	public List<String> keptFrom(String person) {
		return this.jdbc.sql(KEPT)
			.params(person, Confidentiality.today(this.clock, this.office), person)
			.query(String.class)
			.list();
	}

}
