package ca.docket.hiring;

import java.util.List;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Unseals what the screeners said, and puts it on the record of each application at which
 * no second person is to look.
 */
@Component
@ForModels(processes = "hiring", sets = CompareScreenings.SECOND, once = CompareScreenings.SECOND)
class CompareScreenings implements JavaDelegate {

	/** Whether a second person looks at some. */
	static final String SECOND = "second";

	private final Competitions competitions;

	private final Screened screened;

	private final Screenings screenings;

	private final ScreeningQueue queue;

	private final SealedRound rounds;

	private final ApplicationRecord trail;

	CompareScreenings(Competitions competitions, Screened screened, Screenings screenings, ScreeningQueue queue,
			SealedRound rounds, ApplicationRecord trail) {
		this.competitions = competitions;
		this.screened = screened;
		this.screenings = screenings;
		this.queue = queue;
		this.rounds = rounds;
		this.trail = trail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(execution);
		Round round = this.rounds.close(this.rounds.of(execution.getProcessInstanceId()).orElseThrow());
		List<Screened.One> screened = this.screened.of(competition.number(), null);
		List<String> again = lookAgain(execution, competition, screened, round);
		FormVersion form = new FormVersion("hiring-screening", StepCase.deployment(execution));
		screened.stream().filter(one -> !again.contains(one.application().number())).forEach(one -> judged(one, form));
		this.screenings.compare(competition.number(), again);
	}

	/** Once, and only where one screens. */
	private List<String> lookAgain(DelegateExecution execution, Competition competition, List<Screened.One> screened,
			Round round) {
		boolean looked = Boolean.TRUE.equals(execution.getVariable(SECOND));
		List<String> again = (looked || competition.screenersEach() > 1) ? List.of()
				: SecondLook.of(screened, round.id());
		execution.getProcessInstance().setVariable(SECOND, !again.isEmpty());
		if (!again.isEmpty()) {
			this.queue.lookAgain(again);
			this.trail.drawn(competition.processInstanceId(), again, round.id());
		}
		return again;
	}

	private void judged(Screened.One one, FormVersion form) {
		one.findings()
			.judgements()
			.stream()
			.filter(judgement -> !judgement.compared())
			.forEach(judgement -> this.trail.judged(one.application(), judgement, "screened",
					"Activity_ScreenApplications", form));
	}

}
