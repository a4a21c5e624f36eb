package ca.docket.engine.deployment;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What would be missed if a deployment or a definition were gone: the cases that went by
 * it, and what is in force.
 */
public class ModelUse {

	/** By the key that new cases look for; of other texts by their file's name. */
	private static final String MODELS = """
			with model as (
			  select 'process' kind, id_ id, key_ key, version_::numeric version, deployment_id_ deployment,
			         resource_name_ file
			  from act_re_procdef
			  union all select 'table', id_, key_, version_, deployment_id_, resource_name_ from act_re_decision_def
			  union all select 'form', id_, key_, version_, deployment_id_, resource_name_ from act_re_camformdef
			  union all select 'text', b.id_, b.name_, extract(epoch from d.deploy_time_), d.id_, b.name_
			  from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
			  where b.name_ like '%.md' or b.name_ like '%.properties'),
			latest as (select distinct on (kind, key) * from model order by kind, key, version desc)
			""";

	private final JdbcClient jdbc;

	public ModelUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A case.
	 *
	 * @param name its number; of a process that is no case the id of its instance
	 * @param all how many cases there are with this one
	 */
	public record Case(String name, int all) {
	}

	/**
	 * Something in force.
	 *
	 * @param key that of a process, table or form; of another text the name of its file
	 * @param needed whether an older version would take its place, or a process in force
	 * names it
	 */
	public record InForce(String key, boolean needed) {
	}

	/**
	 * The first three cases, open or kept, that went by a deployment or by one process
	 * definition. No case can begin with a process of it until the caller's transaction
	 * ends.
	 */
	public List<Case> cases(String id) {
		// The engine's foreign keys wait for this, so that no case begins between the
		// count and the deletion.
		this.jdbc.sql("select id_ from act_re_procdef where :id in (deployment_id_, id_) order by id_ for update")
			.param("id", id)
			.query(String.class)
			.list();
		return this.jdbc.sql("""
				with process as (select id_ from act_re_procdef where :id in (deployment_id_, id_)),
				used as (
				  select root_proc_inst_id_ root from act_hi_procinst
				  where proc_def_id_ in (select id_ from process)
				  union select root_proc_inst_id_ from act_hi_actinst
				  where proc_def_id_ in (select id_ from process)
				  union select d.process_instance_id from casefile_decision d
				  join act_re_decision_def t on (t.key_, t.version_) = (d.decision, d.version)
				  where t.deployment_id_ = :id),
				of_case as (select distinct coalesce(p.business_key_, root) name
				  from used left join act_hi_procinst p on p.id_ = root where root is not null)
				select name, count(*) over () "all" from of_case order by name limit 3""")
			.param("id", id)
			.query(Case.class)
			.list();
	}

	/** What a deployment has in force. */
	public List<InForce> inForce(String deployment) {
		return this.jdbc.sql(MODELS + """
				select key, exists (select from model m
				                    where (m.kind, m.key) = (l.kind, l.key) and m.deployment <> l.deployment)
				  or exists (select from latest m
				             join act_ge_bytearray b on b.deployment_id_ = m.deployment and b.name_ = m.file
				             where m.kind = 'process' and m.deployment <> l.deployment
				             and position(convert_to('"' || l.key || '"', 'UTF8') in b.bytes_) > 0) needed
				from latest l where deployment = ? order by key""").param(deployment).query(InForce.class).list();
	}

	/**
	 * The key of a process definition that new cases begin with; empty for an older one.
	 */
	public List<String> latest(String definition) {
		return this.jdbc.sql(MODELS + "select key from latest where kind = 'process' and id = ?")
			.param(definition)
			.query(String.class)
			.list();
	}

}
