package ca.docket.casefile.step;

import java.util.function.Predicate;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.CaseErased;
import ca.docket.engine.RootProcess;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes a sealed round when all have answered or its leader said so in a task of their
 * own, and puts the answers on record.
 */
@Component
public class ClosingRound {

	private final SealedRound rounds;

	private final AuditTrail auditTrail;

	ClosingRound(SealedRound rounds, AuditTrail auditTrail) {
		this.rounds = rounds;
		this.auditTrail = auditTrail;
	}

	/**
	 * How the record has the answers of a round.
	 *
	 * @param action in one word, as {@code voted}
	 * @param activity the sealed task
	 * @param audience who may read them, as {@link ca.docket.casefile.Viewer#includes}
	 * takes it
	 * @param closed the action by which the leader closes the round early, with a
	 * {@code closeReason}
	 */
	public record Entries(String action, String activity, String audience, String closed) {
	}

	/**
	 * Closes the last round of the branch of an execution, and puts it on record.
	 * @throws IllegalStateException where not all have answered and the leader did not
	 * end it
	 */
	public Round close(DelegateExecution execution, Entries entries) {
		Round closed = unseal(execution, entries);
		record(execution, closed, entries);
		return closed;
	}

	/**
	 * Closes the last round of the branch of an execution; its answers are not on record
	 * yet.
	 */
	public Round unseal(DelegateExecution execution, Entries entries) {
		return unseal(execution, entries.closed(), act -> true);
	}

	/**
	 * Closes it where there are several at once.
	 * @param closed the action by which the leader closes a round early
	 * @param isOfIt whether such an act closes this one
	 */
	public Round unseal(DelegateExecution execution, String closed, Predicate<AuditEntry> isOfIt) {
		Round open = this.rounds.of(execution).orElseThrow();
		this.auditTrail.of(RootProcess.of(execution), closed)
			.stream()
			.filter(isOfIt)
			.filter(act -> act.at().isAfter(open.openedAt()))
			.findFirst()
			.ifPresent(act -> this.rounds.end(open, (act.behalf() != null) ? act.behalf() : act.person(),
					act.answer("closeReason")));
		return this.rounds.close(open);
	}

	/** Puts the answers of a round that is closed on record, withdrawn ones too. */
	public void record(DelegateExecution execution, Round closed, Entries entries) {
		String id = RootProcess.of(execution);
		this.rounds.allAnswers(closed).forEach(answer -> this.auditTrail.add(id, entry(closed, answer, entries)));
	}

	@EventListener
	void erased(CaseErased event) {
		this.rounds.forget(event.caseFile().number());
	}

	private static AuditEntry entry(Round round, RoundAnswer answer, Entries as) {
		String behalf = answer.seat().equals(answer.person()) ? null : answer.seat();
		return new AuditEntry(answer.at(), answer.person(), behalf, as.action(), as.activity(), as.audience(),
				answer.values(), round.formVersion());
	}

}
