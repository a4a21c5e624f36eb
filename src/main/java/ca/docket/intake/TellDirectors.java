package ca.docket.intake;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.CaseLetters.InLanguage;
import ca.docket.casefile.Cases;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.CommitmentWords;
import ca.docket.commitment.Commitments;
import ca.docket.security.Directory;

/** Tells each director, once for each due date, that a commitment is overdue. */
@Component
class TellDirectors implements JavaDelegate {

	private final Commitments commitments;

	private final CommitmentWords words;

	private final Cases cases;

	private final Directory directory;

	private final CaseLetters letters;

	TellDirectors(Commitments commitments, CommitmentWords words, Cases cases, Directory directory,
			CaseLetters letters) {
		this.commitments = commitments;
		this.words = words;
		this.cases = cases;
		this.directory = directory;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case request = this.cases.find(execution.getProcessBusinessKey()).orElseThrow();
		this.commitments.of(request.number())
			.stream()
			.filter(commitment -> commitment.isOpen() && commitment.overdueSince() != null)
			.forEach(late -> tell(late, request));
	}

	private void tell(Commitment late, Case request) {
		InLanguage what = language -> this.words.what(late, language);
		this.letters.toGroup(request, "intake-commitment-overdue", "overdue %s %s".formatted(late.id(), late.due()),
				"directors", Map.of("what", what, "owner", this.directory.name(late.owner()), "due", late.due()));
	}

}
