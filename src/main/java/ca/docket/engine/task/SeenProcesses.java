package ca.docket.engine.task;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the process definitions that a person sees entirely, with every task, by the
 * engine's authorizations.
 */
class SeenProcesses {

	/** The id that stands for all definitions. */
	static final String ALL = "*";

	private static final String SQL = """
			with grants as (
			  select resource_id_ from act_ru_authorization
			  where type_ = 1 and resource_type_ = :type and perms_ & :read = :read
			    and (group_id_ = any(:groups) or user_id_ = :person))
			select id_ from act_re_procdef where key_ in (select resource_id_ from grants)
			union all select '*' from grants where resource_id_ = '*'""";

	private final JdbcClient jdbc;

	SeenProcesses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Ids of process definitions, of every version; or {@link #ALL} among them. */
	List<String> of(String person, Collection<String> groups) {
		return this.jdbc.sql(SQL)
			.param("type", Resources.PROCESS_DEFINITION.resourceType())
			.param("read", ProcessDefinitionPermissions.READ_TASK.getValue())
			.param("groups", groups.toArray(String[]::new))
			.param("person", person)
			.query(String.class)
			.list();
	}

}
