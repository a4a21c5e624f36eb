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
	void keep(FileSlot slot, String name, byte[] content) {
		this.jdbc.sql("""
				insert into casefile_import (task_id, case_number, person, name, sha256, content)
				values (:task, :case, :person, :name, encode(sha256(:content), 'hex'), :content)
				on conflict (task_id) do update set person = excluded.person, name = excluded.name,
				  sha256 = excluded.sha256, content = excluded.content""")
			.param("task", slot.task())
			.param("case", slot.caseNumber())
			.param("person", slot.person())
			.param("name", name)
			.param("content", content)
			.update();
	}

	/** Whoever chose it alone sees it. */
	Optional<ImportFile> find(FileSlot slot) {
		return this.jdbc.sql("select name, sha256, content from casefile_import where task_id = ? and person = ?")
			.params(slot.task(), slot.person())
			.query(ImportFile.class)
			.optional();
	}

	/** The same, for one caller after the other; empty where it is another by now. */
	Optional<ImportFile> lock(FileSlot slot, String sha256) {
		return this.jdbc.sql("""
				select name, sha256, content from casefile_import
				where task_id = ? and person = ? and sha256 = ? for update""")
			.params(slot.task(), slot.person(), sha256)
			.query(ImportFile.class)
			.optional();
	}

	void forget(FileSlot slot) {
		this.jdbc.sql("delete from casefile_import where task_id = ?").param(slot.task()).update();
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
