package ca.docket.casefile.part;

import java.util.Optional;

import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the end of a part means for its case, and that of a case for its parts. */
@Component
class PartEvents {

	private final PartRows rows;

	private final Stages stages;

	private final PartJobs jobs;

	private final JdbcClient jdbc;

	PartEvents(PartRows rows, Stages stages, PartJobs jobs, JdbcClient jdbc) {
		this.rows = rows;
		this.stages = stages;
		this.jobs = jobs;
		this.jdbc = jdbc;
	}

	/**
	 * How a case takes part.
	 *
	 * @param partOf the case that it is a part of; null for none
	 * @param hasParts whether it has parts itself
	 */
	private record Role(String partOf, boolean hasParts) {
	}

	/** A case without parts costs one statement. */
	@EventListener
	void closed(CaseClosed event) {
		Role role = this.jdbc.sql("""
				select (select part_of from casefile_part where number = :number) part_of,
				       exists (select from casefile_part where part_of = :number) has_parts""")
			.param("number", event.number())
			.query(Role.class)
			.single();
		Optional.ofNullable(role.partOf()).ifPresent(this.stages::ended);
		if (role.hasParts()) {
			this.rows.drop(event.number());
			this.jobs.afterEnd(PartJobs.END, event.number());
		}
	}

	@EventListener
	void erased(CaseErased event) {
		this.stages.forget(event.caseFile().number());
		this.rows.forget(event.caseFile().number());
	}

}
