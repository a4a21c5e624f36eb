package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.step.ClosingRound;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.Round;
import ca.docket.hiring.AreaChoices.Candidate;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Unseals how the panel of an area scored its interviews, puts it on the record of each
 * application, and keeps the score where nobody differs.
 */
@Component
@ForModels(processes = "hiring")
class CompareInterviewScores implements JavaDelegate {

	private final Competitions competitions;

	private final AreaChoices choices;

	private final PanelScores scores;

	private final ClosingRound closing;

	private final ApplicationRecord trail;

	CompareInterviewScores(Competitions competitions, AreaChoices choices, PanelScores scores, ClosingRound closing,
			ApplicationRecord trail) {
		this.competitions = competitions;
		this.choices = choices;
		this.scores = scores;
		this.closing = closing;
		this.trail = trail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(execution);
		int area = OpenArea.number(execution);
		Round closed = this.closing.unseal(execution, "interview-scoring-closed",
				act -> act.answer("area").equals(String.valueOf(area)));
		FormVersion form = new FormVersion(PanelScores.FORM, closed.deployment());
		Map<String, List<Judgement>> said = this.scores.all(competition.number(), area);
		for (Candidate one : this.choices.open(competition.number(), area)) {
			List<Judgement> judgements = said.getOrDefault(one.application().number(), List.of());
			judgements.forEach(judgement -> this.trail.judged(one.application(), judgement, "interview-scored",
					"Activity_ScoreInterviews", form));
			PanelFindings findings = PanelFindings.of(competition, judgements);
			if (findings.isSettled()) {
				this.choices.score(one.application().number(), area, findings.points());
			}
		}
	}

}
