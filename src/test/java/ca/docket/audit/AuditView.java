package ca.docket.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tests see of an audit. */
@Component
class AuditView {

	private final ProcessEngine engine;

	private final Cases cases;

	private final JdbcClient jdbc;

	AuditView(ProcessEngine engine, Cases cases, JdbcClient jdbc) {
		this.engine = engine;
		this.cases = cases;
		this.jdbc = jdbc;
	}

	/** The text of a list of a case. */
	String csv(Case about, String name) {
		return new String(bytes(about, name), StandardCharsets.UTF_8);
	}

	/** What a PDF of a case says, in one line. */
	String pdf(Case about, String name) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(bytes(about, name))) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

	private byte[] bytes(Case about, String name) {
		return this.jdbc.sql("""
				select string_agg(bytes, '' order by part) from casefile_document d
				join casefile_document_chunk on document = d.id where case_number = ? and name = ?""")
			.params(about.number(), name)
			.query(byte[].class)
			.single();
	}

	/** When the tasks of a case with this id are due, in the office's days. */
	List<LocalDate> dueDays(Case about, String activity) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.list()
			.stream()
			.map(task -> LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("America/Toronto")))
			.toList();
	}

	Object variable(Case about, String name) {
		return this.engine.getRuntimeService().getVariable(about.processInstanceId(), name);
	}

	Task task(Case about, String activity) {
		return tasks(about, activity).get(0);
	}

	List<Task> tasks(Case about, String activity) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.list();
	}

	List<String> open(Case about) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	/** The templates of the letters of a case. */
	List<String> letters(Case about) {
		return this.jdbc.sql("select template from notice_mail where case_number = ?")
			.param(about.number())
			.query(String.class)
			.list();
	}

	/** Where a text of an audit is kept: its case and the entry or variable. */
	List<String> traces(Case audit, String text) {
		return this.jdbc
			.sql("""
					select number || ' ' || place from casefile_case join (
					    select process_instance_id instance, what place, convert_to(answers::text, 'UTF8') said from casefile_record
					    union all select proc_inst_id_, v.name_, coalesce(bytes_, convert_to(text_, 'UTF8'))
					      from (select proc_inst_id_, name_, text_, bytearray_id_ from act_ru_variable
					        union all select proc_inst_id_, name_, text_, bytearray_id_ from act_hi_varinst) v
					      left join act_ge_bytearray b on b.id_ = v.bytearray_id_) kept on instance = process_instance_id
					where number like ? || '%' and position(convert_to(?, 'UTF8') in said) > 0""")
			.params(audit.number(), text)
			.query(String.class)
			.list();
	}

	Case part(Case audit, int which) {
		return this.cases.find(audit.number() + "-%02d".formatted(which)).orElseThrow();
	}

	String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
	}

}
