package ca.docket.engine;

import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drops the indexes of the engine's history that no query here uses, but that each row
 * pays for: there is one tenant, the engine's own cleanup is off, and what another index
 * begins with needs none of its own.
 */
@Component
@DependsOnDatabaseInitialization
class UnusedIndexes extends AbstractProcessEnginePlugin {

	private static final Set<String> COVERED = Set.of("act_idx_hi_act_inst_end", "act_idx_hi_act_inst_start_end",
			"act_idx_hi_act_inst_proc_def_key", "act_idx_hi_act_inst_stats", "act_idx_hi_procvar_proc_inst",
			"act_idx_hi_procvar_name_type", "act_idx_hi_casevar_case_inst", "act_idx_hi_var_inst_proc_def_key",
			"act_idx_hi_taskinstid_procinst", "act_idx_hi_task_inst_proc_def_key", "act_idx_hi_ident_lnk_proc_def_key",
			"act_idx_hi_ident_lnk_timestamp", "act_idx_hi_job_log_proc_def_key");

	private final JdbcClient jdbc;

	UnusedIndexes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		this.jdbc.sql("""
				select indexname from pg_indexes where schemaname = current_schema() and tablename like 'act\\_hi\\_%'
				and (indexdef ~ '\\((tenant_id_|removal_time_)\\)' or indexname = any(?))""")
			.param(COVERED.toArray(String[]::new))
			.query(String.class)
			.list()
			.forEach(index -> this.jdbc.sql("drop index if exists " + index).update());
	}

}
