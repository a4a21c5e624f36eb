package ca.docket.intake;

import java.sql.Timestamp;
import java.util.Optional;

import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scores of impact assessments. */
@Component
class Impacts {

	private final JdbcClient jdbc;

	Impacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Impact impact) {
		this.jdbc.sql("""
				insert into intake_impact (process_instance_id, at, version, phase, raw, max_raw, mitigation,
				  max_mitigation, current, level, unanswered, document, sha256)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(impact.processInstanceId(), Timestamp.from(impact.at()), impact.version(), impact.phase(),
					impact.raw(), impact.maxRaw(), impact.mitigation(), impact.maxMitigation(), impact.current(),
					impact.level(), impact.unanswered(), impact.document(), impact.sha256())
			.update();
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from intake_impact where process_instance_id = ?")
			.param(event.caseFile().processInstanceId())
			.update();
	}

	Optional<Impact> latest(String processInstanceId) {
		return this.jdbc.sql("select * from intake_impact where process_instance_id = ? order by id desc limit 1")
			.param(processInstanceId)
			.query(Impact.class)
			.optional();
	}

}
