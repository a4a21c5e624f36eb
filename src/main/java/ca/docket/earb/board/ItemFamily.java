package ca.docket.earb.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.CurrentViewer;
import ca.docket.casefile.Family;
import ca.docket.casefile.Viewer;
import ca.docket.commitment.ConditionRows;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The forms of an item show the vote as far as their reader may see it. */
@Component
class ItemFamily implements Family {

	private static final String CONFIRM = "Activity_ConfirmDecision";

	private final Ballots ballots;

	private final VoteWords words;

	private final CurrentViewer viewers;

	ItemFamily(Ballots ballots, VoteWords words, CurrentViewer viewers) {
		this.ballots = ballots;
		this.words = words;
		this.viewers = viewers;
	}

	@Override
	public String process() {
		return "earb-item";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Ballot ballot = this.ballots.find(task.getProcessInstanceId()).orElseThrow();
		return switch (task.getTaskDefinitionKey()) {
			case "Activity_CastVote" -> this.words.seat(ballot, task.getAssignee());
			case CONFIRM -> seesVotes(caseFile) ? this.words.counted(ballot, language) : Map.of();
			default -> this.words.soFar(ballot);
		};
	}

	/** The conditions that were voted, for the chair to settle their text. */
	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		if (!task.getTaskDefinitionKey().equals(CONFIRM) || !seesVotes(caseFile)) {
			return Map.of();
		}
		List<Map<String, Object>> voted = this.ballots.find(task.getProcessInstanceId())
			.map(this.ballots::votes)
			.orElseThrow()
			.stream()
			.flatMap(vote -> vote.conditions().stream())
			.distinct()
			.toList();
		return voted.isEmpty() ? Map.of() : Map.of(ConditionRows.FIELD, voted);
	}

	/** Never the submitter, whatever groups they are in. */
	private boolean seesVotes(Case caseFile) {
		return this.viewers.of(caseFile).filter(Viewer::office).isPresent();
	}

	@EventListener
	void erased(CaseErased event) {
		this.ballots.forget(event.caseFile().number());
	}

}
