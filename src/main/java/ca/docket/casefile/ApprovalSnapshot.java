package ca.docket.casefile;

import java.util.List;

import ca.docket.engine.RootProcess;
import ca.docket.family.Families;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Captures as hashes what an approval relies on: the documents, the latest results of the
 * tables and the latest answers. It covers only what everyone who works on the case may
 * see.
 */
@Component
class ApprovalSnapshot {

	private static final String NOW = """
			with documents as (
			  select distinct on (d.key, d.audience) d.key, d.name, d.audience, d.version, d.sha256
			  from casefile_document d join casefile_case c on c.number = d.case_number
			  where c.process_instance_id = :id and d.audience in ('case', 'office')
			  order by d.key, d.audience, d.version desc),
			rulings as (
			  select distinct on (decision) decision, activity, version, rules,
			    encode(sha256(convert_to(inputs::text, 'UTF8')), 'hex') inputs,
			    encode(sha256(convert_to(outputs::text, 'UTF8')), 'hex') outputs
			  from casefile_decision where process_instance_id = :id order by decision, id desc),
			answers as (
			  select distinct on (activity, topic) activity, topic,
			    encode(sha256(convert_to(answers::text, 'UTF8')), 'hex') said
			  from casefile_record
			  where process_instance_id = :id and topic is not null and coalesce(audience, 'office') in ('case', 'office')
			  order by activity, topic, id desc)
			select jsonb_build_object(
			  'documents', (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from documents d),
			  'rulings', (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from rulings r),
			  'answers', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from answers a))""";

	private final JdbcClient jdbc;

	private final Families families;

	ApprovalSnapshot(JdbcClient jdbc, Families families) {
		this.jdbc = jdbc;
		this.families = families;
	}

	/**
	 * Who may not have had another part in the case judges it: that is an approval,
	 * unless the model says that it rests on nothing ({@code basis}, {@code none}).
	 * @return null where a task is no approval
	 */
	String of(DelegateTask task) {
		String process = ((TaskEntity) task).getProcessDefinition().getKey();
		boolean separated = this.families.current()
			.rules(process)
			.separateFrom()
			.containsKey(task.getTaskDefinitionKey());
		boolean rests = separated && TaskProperty.of(task, "basis").filter("none"::equals).isEmpty();
		return rests ? of(RootProcess.of(task)) : null;
	}

	/** As of now, as JSON of {@link State}. */
	String of(String processInstanceId) {
		return this.jdbc.sql(NOW).param("id", processInstanceId).query(String.class).single();
	}

	/** The state captured, or the state now. */
	record State(List<Document> documents, @JsonProperty("rulings") List<Decision> decisions, List<Answers> answers) {
	}

	/** The latest version of a document. */
	record Document(String key, String name, String audience, int version, String sha256) {
	}

	/** The latest result of a table; inputs and outputs are hashes. */
	record Decision(String decision, String activity, int version, List<String> rules, String inputs, String outputs) {
	}

	/** The latest answers to a kind of task, as a hash. */
	record Answers(String activity, String topic, String said) {
	}

}
