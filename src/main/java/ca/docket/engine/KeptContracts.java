package ca.docket.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import ca.docket.engine.deployment.ContractRules;
import ca.docket.engine.deployment.Finding;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.Units;
import ca.docket.family.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a new version of a process that every family calls would take away from those that
 * call it, in their version in force or with open cases.
 */
class KeptContracts {

	private final Supplier<Snapshot> files;

	private final FilesInForce inForce;

	private final JdbcClient jdbc;

	KeptContracts(Supplier<Snapshot> files, FilesInForce inForce, JdbcClient jdbc) {
		this.files = files;
		this.inForce = inForce;
		this.jdbc = jdbc;
	}

	/** Of files that are to be deployed; a call binds to the latest version. */
	List<Finding> findings(Collection<ModelFile> sent) {
		Snapshot now = this.files.get();
		Set<String> shared = now.shared();
		return sent.stream()
			.map(ModelFile::id)
			.filter(shared::contains)
			.distinct()
			.flatMap(process -> ContractRules
				.of(process, this.inForce.of(process, new Units(now.families())), sent, callers(process))
				.stream())
			.toList();
	}

	private List<ModelFile> callers(String process) {
		return this.jdbc.sql("""
				select b.name_ name, b.bytes_ bytes from act_re_procdef p
				join act_ge_bytearray b on (b.deployment_id_, b.name_) = (p.deployment_id_, p.resource_name_)
				where position(convert_to(?, 'UTF8') in b.bytes_) > 0 and p.key_ <> ?
				and (p.version_ = (select max(version_) from act_re_procdef where key_ = p.key_)
				     or exists (select from act_ru_execution where proc_def_id_ = p.id_))""")
			.params(process, process)
			.query(ModelFile.class)
			.list();
	}

}
