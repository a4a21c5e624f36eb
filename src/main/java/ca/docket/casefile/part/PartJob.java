package ca.docket.casefile.part;

import java.util.function.Consumer;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** A kind of work on parts, as the engine does it. */
final class PartJob implements JobHandler<PartJob.About> {

	private final String kind;

	private final Consumer<String> work;

	PartJob(String kind, Consumer<String> work) {
		this.kind = kind;
		this.work = work;
	}

	/** What a job is about. */
	record About(String text) implements JobHandlerConfiguration {

		@Override
		public String toCanonicalString() {
			return this.text;
		}

	}

	@Override
	public String getType() {
		return this.kind;
	}

	@Override
	public void execute(About about, ExecutionEntity execution, CommandContext context, String tenant) {
		this.work.accept(about.text());
	}

	@Override
	public About newConfiguration(String text) {
		return new About(text);
	}

	@Override
	public void onDelete(About about, JobEntity job) {
		// nothing else is kept of it
	}

}
