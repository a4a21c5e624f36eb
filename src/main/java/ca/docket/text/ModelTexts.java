package ca.docket.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the texts that people read of a case, a task or a table: those of the deployment
 * that it runs on, so that an old case keeps its words.
 */
@Component
public class ModelTexts {

	/** A deployment never changes; those of many years have room. */
	private static final int MOST = 500;

	private static final String NONE = "";

	private final JdbcClient jdbc;

	private final Map<String, DeployedTexts> known = new ConcurrentHashMap<>();

	private final Map<String, String> deployments = Collections.synchronizedMap(new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > 20 * MOST;
		}
	});

	ModelTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The texts of a deployment; none where it is gone. */
	public DeployedTexts of(String deployment, Locale language) {
		String each = language.getLanguage().equals("fr") ? "fr" : "en";
		if (this.known.size() > MOST) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(each + deployment, key -> new DeployedTexts(files(deployment), each));
	}

	/** The fields of a form in reading order; none where there is no such form. */
	public List<FieldText> fields(FormVersion form, Locale language) {
		return (form != null) ? of(form.deployment(), language).form(form.id()) : List.of();
	}

	/**
	 * The texts that a process goes by, in the version with this id; those in force where
	 * it is gone.
	 */
	public DeployedTexts ofDefinition(String processDefinitionId, Locale language) {
		String deployment = remembered(processDefinitionId, "select deployment_id_ from act_re_procdef where id_ = ?",
				processDefinitionId);
		return deployment.isEmpty() ? latest(processDefinitionId.split(":")[0], language) : of(deployment, language);
	}

	/**
	 * The texts that a process instance goes by; those in force where its history is
	 * gone.
	 */
	public DeployedTexts ofInstance(String processInstanceId, String process, Locale language) {
		return Optional.of(remembered(processInstanceId, """
				select d.deployment_id_ from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
				where p.id_ = ?""", processInstanceId))
			.filter(deployment -> !deployment.isEmpty())
			.map(deployment -> of(deployment, language))
			.orElseGet(() -> latest(process, language));
	}

	/** The name of a step of a process that an instance called. */
	public Optional<String> called(String processInstanceId, String element, Locale language) {
		return this.jdbc.sql("""
				select proc_def_id_ from act_hi_actinst where root_proc_inst_id_ = ? and act_id_ = ?
				order by start_time_ desc limit 1""")
			.params(processInstanceId, element)
			.query(String.class)
			.optional()
			.flatMap(definition -> ofDefinition(definition, language).element(definition.split(":")[0], element));
	}

	/** The texts that a table goes by, in one of its versions. */
	public DeployedTexts ofTable(String decision, int version, Locale language) {
		return of(remembered("%s:%d".formatted(decision, version),
				"select deployment_id_ from act_re_decision_def where key_ = ? and version_ = ?", decision, version),
				language);
	}

	/** The texts of a process in force. */
	public DeployedTexts latest(String process, Locale language) {
		return of(deployment("select deployment_id_ from act_re_procdef where key_ = ? order by version_ desc limit 1",
				process)
			.orElse(NONE), language);
	}

	/** The texts of all processes in force. */
	public List<DeployedTexts> inForce(Locale language) {
		return this.jdbc.sql("""
				select distinct deployment_id_ from (
				  select distinct on (key_) deployment_id_ from act_re_procdef order by key_, version_ desc) latest
				order by 1""").query(String.class).list().stream().map(deployment -> of(deployment, language)).toList();
	}

	/** The name of a process in force; its id where there is none. */
	public String process(String process, Locale language) {
		return latest(process, language).process(process).orElse(process);
	}

	/** The name of the process in force that begins with a message. */
	public Optional<String> startedBy(String message, Locale language) {
		return this.jdbc.sql("""
				select d.key_ from act_ru_event_subscr s join act_re_procdef d on d.id_ = s.configuration_
				where s.event_type_ = 'message' and s.event_name_ = ? and s.execution_id_ is null
				order by d.version_ desc limit 1""")
			.param(message)
			.query(String.class)
			.optional()
			.map(process -> process(process, language));
	}

	/**
	 * What begins with a message: the process in force, else the message itself as people
	 * would write it.
	 */
	public String begunBy(String message, Locale language) {
		return startedBy(message, language).orElseGet(() -> FieldText.inWords(message));
	}

	private String remembered(String key, String sql, Object... values) {
		String known = this.deployments.get(key);
		if (known != null) {
			return known;
		}
		Optional<String> found = deployment(sql, values);
		found.ifPresent(deployment -> this.deployments.put(key, deployment));
		return found.orElse(NONE);
	}

	private Optional<String> deployment(String sql, Object... values) {
		return this.jdbc.sql(sql).params(values).query(String.class).optional();
	}

	private Map<String, byte[]> files(String deployment) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		this.jdbc.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = ?")
			.param(deployment)
			.query((row, number) -> files.put(row.getString("name_"), row.getBytes("bytes_")))
			.list();
		return files;
	}

}
