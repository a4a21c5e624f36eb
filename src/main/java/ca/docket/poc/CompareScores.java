package ca.docket.poc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.step.ClosingRound;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Unseals the scores, for the evaluators alone where they lie far apart: whoever scored
 * may then revise once, in a sealed round of its own.
 */
@Component
@ForModels(processes = "poc", sets = { "farApart", "revisers" })
class CompareScores implements JavaDelegate {

	private final ClosingRound closing;

	private final SealedRound rounds;

	private final PolicyTerms<PocTerms> terms;

	CompareScores(ClosingRound closing, SealedRound rounds, PolicyTerms<PocTerms> terms) {
		this.closing = closing;
		this.rounds = rounds;
		this.terms = terms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Round scored = this.closing.unseal(execution, Evaluations.SCORED);
		List<RoundAnswer> scores = this.rounds.answers(scored);
		boolean apart = scores.size() >= Evaluation.FEWEST_SCORES
				&& Evaluations.spread(scores) > this.terms.latest().spreadLimit();
		if (apart) {
			Map<String, String> seats = scores.stream()
				.collect(Collectors.toMap(RoundAnswer::seat, RoundAnswer::person));
			this.rounds.open(new RoundOpening(scored.caseNumber(), scored.executionId(), Evaluations.REVISION,
					new FormVersion("poc-revision", scored.deployment()), scored.leader(), seats));
			execution.setVariable("revisers", new ArrayList<>(seats.values()));
		}
		execution.setVariable("farApart", apart);
	}

}
