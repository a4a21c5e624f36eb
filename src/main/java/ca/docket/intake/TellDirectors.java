package ca.docket.intake;

import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ca.docket.casefile.Words;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.CommitmentWords;
import ca.docket.commitment.Commitments;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import ca.docket.security.Person;

/** Tells each director, once for each due date, that a commitment is overdue. */
@Component
class TellDirectors implements JavaDelegate {

	private final Commitments commitments;

	private final CommitmentWords words;

	private final Requests requests;

	private final Directory directory;

	private final Letters letters;

	TellDirectors(Commitments commitments, CommitmentWords words, Requests requests, Directory directory,
			Letters letters) {
		this.commitments = commitments;
		this.words = words;
		this.requests = requests;
		this.directory = directory;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Request request = this.requests.of(execution.getProcessInstanceId());
		this.commitments.of(request.number())
			.stream()
			.filter(commitment -> commitment.isOpen() && commitment.overdueSince() != null)
			.forEach(late -> this.directory.members("directors").forEach(director -> tell(director, late, request)));
	}

	private void tell(Person director, Commitment late, Request request) {
		Locale language = director.language();
		this.letters.write("intake-commitment-overdue", request.number(),
				"overdue %s %s %s".formatted(late.id(), late.due(), director.id()), director,
				Map.of("title", request.title(), "what", this.words.what(late, language), "owner",
						this.directory.name(late.owner()), "due", Words.date(language, late.due())));
	}

}
