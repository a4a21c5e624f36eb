package ca.docket.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.documents.Document;
import ca.docket.intake.impact.Score;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scores of impact assessments. */
@Component
class Impacts {

	private final JdbcClient jdbc;

	private final Clock clock;

	Impacts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(Case request, Score score, Document file) {
		this.jdbc.sql("""
				insert into intake_impact (process_instance_id, at, version, phase, raw, max_raw, mitigation,
				  max_mitigation, current, level, unanswered, document, sha256)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(request.processInstanceId(), Timestamp.from(this.clock.instant()), score.version(), score.phase(),
					score.raw(), score.maxRaw(), score.mitigation(), score.maxMitigation(), score.current(),
					score.level(), score.unanswered(), file.id(), file.sha256())
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
