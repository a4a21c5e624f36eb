package ca.docket.models;

import java.util.List;

import ca.docket.engine.deployment.Units;
import ca.docket.family.Families;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a family's processes with their open cases. */
@Component
class ModelVersions {

	private static final String USED = """
			with open as (select proc_def_id_ id, count(*) n from act_ru_execution where id_ = proc_inst_id_ group by 1),
			version as (
			  select p.key_ process, p.version_ "version",
			         coalesce(m.deployed_at, d.deploy_time_ at time zone 'UTC') since, m.sent_by "by",
			         coalesce(o.n, 0) "open", p.version_ = max(p.version_) over (partition by p.key_) in_force
			  from act_re_procdef p join act_re_deployment d on d.id_ = p.deployment_id_
			  left join models_deployment m on m.id = d.id_ left join open o on o.id = p.id_
			  where p.key_ like ? || '%')
			select * from version where in_force or "open" > 0 order by process, "version" desc""";

	private final JdbcClient jdbc;

	private final Families families;

	ModelVersions(JdbcClient jdbc, Families families) {
		this.jdbc = jdbc;
		this.families = families;
	}

	List<ModelVersion> of(String family) {
		Units units = new Units(this.families.current().families());
		return this.jdbc.sql(USED)
			.param(family)
			.query(ModelVersion.class)
			.list()
			.stream()
			.filter(version -> units.of(version.process() + ".bpmn").filter(family::equals).isPresent())
			.toList();
	}

}
