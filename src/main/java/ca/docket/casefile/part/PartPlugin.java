package ca.docket.casefile.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Connects the parts of cases to the engine's jobs and messages. */
@Component
class PartPlugin extends AbstractProcessEnginePlugin {

	private final ObjectProvider<PartStarts> starts;

	private final ObjectProvider<PartEnds> ends;

	private final ObjectProvider<Stages> stages;

	private final ObjectProvider<PartTells> tells;

	PartPlugin(ObjectProvider<PartStarts> starts, ObjectProvider<PartEnds> ends, ObjectProvider<Stages> stages,
			ObjectProvider<PartTells> tells) {
		this.starts = starts;
		this.ends = ends;
		this.stages = stages;
		this.tells = tells;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<JobHandler> jobs = new ArrayList<>(Optional.ofNullable(engine.getCustomJobHandlers()).orElse(List.of()));
		jobs.add(new PartJob(PartJobs.START, about -> this.starts.getObject().some(about)));
		jobs.add(new PartJob(PartJobs.JOIN, about -> this.stages.getObject().join(about)));
		jobs.add(new PartJob(PartJobs.END, about -> this.ends.getObject().some(about)));
		jobs.add(new PartJob(PartJobs.TELL, about -> this.tells.getObject().tell(about)));
		engine.setCustomJobHandlers(jobs);
		List<SessionFactory> sessions = new ArrayList<>(
				Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
		sessions.add(new AwaitedStages.Factory(this.stages));
		engine.setCustomSessionFactories(sessions);
	}

}
