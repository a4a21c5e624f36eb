package ca.docket.hiring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.SealedAnswers;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.RoundAnswers;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Gives the screeners their shares, and seals what they are going to say. */
@Component
@ForModels(processes = "hiring", sets = "screeners")
class OpenScreening implements JavaDelegate {

	private final StepCase cases;

	private final Shares shares;

	private final SealedRound rounds;

	private final AuditTrail auditTrail;

	OpenScreening(StepCase cases, Shares shares, SealedRound rounds, AuditTrail auditTrail) {
		this.cases = cases;
		this.shares = shares;
		this.rounds = rounds;
		this.auditTrail = auditTrail;
	}

	/** Where it is kept that a screener has handed in. */
	@Bean
	static SealedAnswers sealedScreenings(SealedRound rounds) {
		return new RoundAnswers("hiring", rounds);
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case competition = this.cases.of(execution);
		List<Share> all = this.shares.of(competition.number(), null);
		all.forEach(share -> share.screeners()
			.forEach(screener -> this.auditTrail.takesPart(share.application().processInstanceId(), screener)));
		List<String> screeners = all.stream().flatMap(share -> share.screeners().stream()).distinct().sorted().toList();
		String leader = this.auditTrail.latest(competition.processInstanceId(), "screening-started")
			.orElseThrow()
			.person();
		FormVersion form = new FormVersion("hiring-list", StepCase.deployment(execution));
		this.rounds.open(new RoundOpening(competition.number(), execution.getProcessInstanceId(), "screening", form,
				leader, screeners.stream().collect(Collectors.toMap(Function.identity(), Function.identity()))));
		execution.getProcessInstance().setVariable("screeners", new ArrayList<>(screeners));
	}

}
