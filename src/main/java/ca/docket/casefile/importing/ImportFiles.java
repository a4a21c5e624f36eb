package ca.docket.casefile.importing;

import java.util.Optional;

import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The file of each import that was checked and not started yet. */
@Component
class ImportFiles {

	private final JdbcClient jdbc;

	ImportFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A later file takes the place of an earlier one. */
	void keep(ImportTask task, String name, byte[] content) {
		this.jdbc.sql("""
				insert into casefile_import (task_id, case_number, person, name, sha256, content)
				values (:task, :case, :person, :name, encode(sha256(:content), 'hex'), :content)
				on conflict (task_id) do update set person = excluded.person, name = excluded.name,
				  sha256 = excluded.sha256, content = excluded.content""")
			.param("task", task.id())
			.param("case", task.caseFile().number())
			.param("person", task.person())
			.param("name", name)
			.param("content", content)
			.update();
	}

	/** Whoever chose it alone sees it. */
	Optional<ImportFile> find(ImportTask task) {
		return this.jdbc.sql("select name, sha256, content from casefile_import where task_id = ? and person = ?")
			.params(task.id(), task.person())
			.query(ImportFile.class)
			.optional();
	}

	/** The same, for one caller after the other; empty where it is another by now. */
	Optional<ImportFile> lock(ImportTask task, String sha256) {
		return this.jdbc.sql("""
				select name, sha256, content from casefile_import
				where task_id = ? and person = ? and sha256 = ? for update""")
			.params(task.id(), task.person(), sha256)
			.query(ImportFile.class)
			.optional();
	}

	void forget(ImportTask task) {
		this.jdbc.sql("delete from casefile_import where task_id = ?").param(task.id()).update();
	}

	@EventListener
	void closed(CaseClosed event) {
		forget(event.number());
	}

	@EventListener
	void erased(CaseErased event) {
		forget(event.caseFile().number());
	}

	private void forget(String caseNumber) {
		this.jdbc.sql("delete from casefile_import where case_number = ?").param(caseNumber).update();
	}

}
