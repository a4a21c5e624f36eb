package ca.docket.casefile.part;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the parts that are open when their case ends, some in a transaction. */
@Component
class PartEnds {

	private static final int BATCH = 25;

	private final PartJobs jobs;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final RuntimeService runtime;

	private final JdbcClient jdbc;

	PartEnds(PartJobs jobs, Cases cases, AuditTrail auditTrail, RuntimeService runtime, JdbcClient jdbc) {
		this.jobs = jobs;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.runtime = runtime;
		this.jdbc = jdbc;
	}

	/** The work of a job; another one goes on where parts are left. */
	void some(String partOf) {
		List<Case> open = this.jdbc.sql("""
				select c.* from casefile_part p join casefile_case c on c.number = p.number
				where p.part_of = ? and c.outcome is null order by length(c.number), c.number limit ?""")
			.params(partOf, BATCH)
			.query(Case.class)
			.list();
		open.forEach(this::end);
		if (open.size() == BATCH) {
			this.jobs.afterEnd(PartJobs.END, partOf);
		}
	}

	private void end(Case part) {
		this.auditTrail.note(part.processInstanceId(), "ended-with-case", null, Map.of("case", part.partOf()));
		this.cases.close(part.number(), "cancelled");
		this.runtime.deleteProcessInstanceIfExists(part.processInstanceId(), "Its case has ended", false, true, false,
				false);
	}

}
