package ca.docket.engine;

import java.util.List;

/**
 * Checks a submission that its form accepts, in the engine's transaction; on any
 * objection nothing is stored, and the person is told all of them.
 */
@FunctionalInterface
public interface SubmissionRule {

	List<Objection> objections(Submission submission);

	/** The same for each of many, where what is read for all of them is read once. */
	default List<List<Objection>> ofEach(List<Submission> submissions) {
		return submissions.stream().map(this::objections).toList();
	}

}
