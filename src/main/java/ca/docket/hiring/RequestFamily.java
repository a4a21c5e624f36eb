package ca.docket.hiring;

import java.util.List;
import java.util.Optional;

import ca.docket.casefile.Family;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.springframework.stereotype.Component;

/** What applicants can ask for, and what the law forbids to grant. */
@Component
class RequestFamily implements Family {

	private final Applications applications;

	RequestFamily(Applications applications) {
		this.applications = applications;
	}

	@Override
	public String process() {
		return "hiring-request";
	}

	@Override
	public List<Objection> check(Submission submission) {
		Optional<String> refused = (submission.task() == null) ? start(submission) : decision(submission);
		return refused.map(key -> Objection.of("hiring.request." + key)).stream().toList();
	}

	private Optional<String> start(Submission submission) {
		return this.applications.find(submission.answer(RequestedApplication.FIELD).toString().strip())
			.map(one -> refusal(one, submission.answer(ApplicantWishes.FIELD).toString()))
			.orElse(Optional.of("unknown"));
	}

	private Optional<String> refusal(Application one, String wish) {
		if (wish.equals(ApplicantWishes.REMOVE)) {
			return one.closed() ? Optional.of("asked").filter(asked -> this.applications.isRemovalAsked(one.number()))
					: Optional.of("open");
		}
		if (one.closed()) {
			return Optional.of("ended");
		}
		boolean alone = wish.equals(ApplicantWishes.REPLACE) && this.applications.ofSamePerson(one).size() < 2;
		return alone ? Optional.of("alone") : Optional.empty();
	}

	/** What the table says against it nobody grants. */
	private static Optional<String> decision(Submission submission) {
		return Optional.of("barred")
			.filter(barred -> "grant".equals(submission.answer("removal"))
					&& !"nothing".equals(submission.task().getVariable("bar")));
	}

}
