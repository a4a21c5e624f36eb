package ca.docket.engine.deployment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after the start through what was deployed before today's rules, where cases run
 * on it or new ones would begin with it. It goes on as it is: the operators are told.
 * Nobody waits for it.
 */
@Component
class FormerModels {

	private static final Logger LOG = LoggerFactory.getLogger(FormerModels.class);

	private static final int MOST_LINES = 5;

	/** Deployments with a process in force, or with one that runs. */
	private static final String IN_USE = """
			select d.id_ id, coalesce(d.name_, '') "name", to_char(d.deploy_time_, 'YYYY-MM-DD') "day"
			from act_re_deployment d
			where exists (
			  select from act_re_procdef p where p.deployment_id_ = d.id_
			    and (p.version_ = (select max(version_) from act_re_procdef l where l.key_ = p.key_)
			      or exists (select from act_ru_execution e where e.proc_def_id_ = p.id_)))
			order by d.deploy_time_""";

	private final ModelRules rules;

	private final JdbcClient jdbc;

	private final FindingText words;

	FormerModels(ModelRules rules, JdbcClient jdbc, MessageSource texts) {
		this.rules = rules;
		this.jdbc = jdbc;
		this.words = new FindingText((key, details) -> texts.getMessage(key, details, Locale.ENGLISH));
	}

	private record Deployed(String id, String name, String day) {
	}

	/** One sentence in the log for each deployment that would be refused today. */
	@Scheduled(initialDelay = 0)
	void report() {
		this.jdbc.sql(IN_USE).query(Deployed.class).list().forEach(this::report);
	}

	private void report(Deployed deployment) {
		List<Finding> findings = this.rules.faults(files(deployment.id()));
		if (!findings.isEmpty()) {
			LOG.warn("The deployment {} of {} would be refused today. Open cases: {}. {}", deployment.name(),
					deployment.day(), cases(deployment.id()),
					findings.stream().limit(MOST_LINES).map(this.words::line).collect(Collectors.joining(" ")));
		}
	}

	private List<ModelFile> files(String deployment) {
		return this.jdbc
			.sql("select name_ name, bytes_ bytes from act_ge_bytearray where deployment_id_ = ? order by name_")
			.param(deployment)
			.query(ModelFile.class)
			.list();
	}

	private String cases(String deployment) {
		List<String> open = this.jdbc.sql("""
				select distinct coalesce(r.business_key_, r.id_) from act_re_procdef p
				join act_ru_execution e on e.proc_def_id_ = p.id_
				join act_ru_execution r on r.id_ = e.root_proc_inst_id_
				where p.deployment_id_ = ? order by 1""").param(deployment).query(String.class).list();
		return open.isEmpty() ? "none" : String.join(", ", open);
	}

}
