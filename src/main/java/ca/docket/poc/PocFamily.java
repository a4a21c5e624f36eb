package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.Family;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the forms of a trial show, and what they do not accept. */
@Component
class PocFamily implements Family {

	private final TrialWords words;

	private final SubmittedTrials submitted;

	private final SealedRound rounds;

	PocFamily(TrialWords words, SubmittedTrials submitted, SealedRound rounds) {
		this.words = words;
		this.submitted = submitted;
		this.rounds = rounds;
	}

	@Override
	public String process() {
		return "poc";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Map<String, Object> shown = new HashMap<>();
		switch (task.getTaskDefinitionKey()) {
			case "Activity_CheckIn" -> shown.put("metricOptions", this.words.options(caseFile));
			case "Activity_CloseScoring" ->
				shown.putAll(this.words.soFar(this.rounds.of(task.getProcessInstanceId()).orElseThrow()));
			case "Activity_DecideTrial" -> shown.put("scores", this.words.scores(caseFile, language));
			default -> {
			}
		}
		shown.put("metricsSoFar", this.words.metrics(caseFile, language));
		shown.put("budgetSoFar", this.words.budget(caseFile, language));
		return shown;
	}

	@Override
	public List<Objection> check(Submission submission) {
		if (submission.form() != null && submission.form().id().equals("poc-charter")) {
			return this.submitted.charter(submission);
		}
		if (submission.isOf("Activity_CheckIn")) {
			return this.submitted.checkIn(submission);
		}
		if (submission.isOf("Activity_DecideBudget")) {
			return this.submitted.budget(submission);
		}
		return submission.isOf("Activity_DecideTrial") ? this.submitted.decision(submission) : List.of();
	}

	@EventListener
	void erased(CaseErased event) {
		this.rounds.forget(event.caseFile().number());
	}

}
