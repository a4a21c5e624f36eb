package ca.docket.hiring;

import java.util.List;
import java.util.Optional;

import ca.docket.calendar.LatestTables;
import ca.docket.casefile.Family;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.springframework.stereotype.Component;

/** What applicants can ask for, and what the law forbids granting. */
@Component
class RequestFamily implements Family {

	private final Applications applications;

	private final RequestedApplication requested;

	private final RemovalFacts facts;

	private final LatestTables tables;

	RequestFamily(Applications applications, RequestedApplication requested, RemovalFacts facts, LatestTables tables) {
		this.applications = applications;
		this.requested = requested;
		this.facts = facts;
		this.tables = tables;
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
		String number = submission.answer(RequestedApplication.FIELD).toString().strip();
		this.applications.hold(number);
		return this.applications.find(number)
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

	/** What the table says against it by now nobody grants. */
	private Optional<String> decision(Submission submission) {
		return this.requested.of(submission.task().getProcessInstanceId())
			.filter(one -> "grant".equals(submission.answer("removal"))
					&& !this.tables.answer("hiring-removal", this.facts.of(one)).equals("nothing"))
			.map(one -> "barred");
	}

}
