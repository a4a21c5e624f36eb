package ca.docket.earb.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.CurrentViewer;
import ca.docket.casefile.Family;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.step.RoundWords;
import ca.docket.commitment.Condition;
import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import ca.docket.engine.SealedAnswers;
import ca.docket.engine.Submission;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundAnswers;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The forms of an item show the vote as far as their reader may see it. */
@Component
class ItemFamily implements Family {

	private static final String PROCESS = "earb-item";

	private static final String CONFIRM = "Activity_ConfirmDecision";

	private final SealedRound rounds;

	private final Votes votes;

	private final VoteWords words;

	private final RoundWords progress;

	private final CurrentViewer viewers;

	ItemFamily(SealedRound rounds, Votes votes, VoteWords words, RoundWords progress, CurrentViewer viewers) {
		this.rounds = rounds;
		this.votes = votes;
		this.words = words;
		this.progress = progress;
		this.viewers = viewers;
	}

	@Bean
	static SealedAnswers sealedVotes(SealedRound rounds) {
		return new RoundAnswers(PROCESS, rounds);
	}

	@Override
	public String process() {
		return PROCESS;
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Round vote = this.votes.of(task.getProcessInstanceId());
		return switch (task.getTaskDefinitionKey()) {
			case "Activity_CastVote" -> this.words.seat(vote, task.getAssignee());
			case CONFIRM -> seesVotes(caseFile) ? this.words.counted(vote, language) : Map.of();
			default -> this.progress.soFar(task);
		};
	}

	/** The conditions that were voted, for the chair to settle their text. */
	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		if (!task.getTaskDefinitionKey().equals(CONFIRM) || !seesVotes(caseFile)) {
			return Map.of();
		}
		List<?> voted = this.rounds.answers(this.votes.of(task.getProcessInstanceId()))
			.stream()
			.flatMap(answer -> PlainValues.items(answer.values().get(Condition.LIST)).stream())
			.distinct()
			.toList();
		return voted.isEmpty() ? Map.of() : Map.of(Condition.LIST, voted);
	}

	/** Nobody confirms what was not counted, whatever an operator did to the process. */
	@Override
	public List<Objection> check(Submission submission) {
		return submission.isOf(CONFIRM) && this.votes.of(submission.task().getProcessInstanceId()).isOpen()
				? List.of(Objection.of("earb.vote.open")) : List.of();
	}

	/** Never the submitter, whatever groups they are in. */
	private boolean seesVotes(Case caseFile) {
		return this.viewers.of(caseFile).filter(Viewer::office).isPresent();
	}

}
