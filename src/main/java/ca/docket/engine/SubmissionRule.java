package ca.docket.engine;

import java.util.List;

/**
 * What speaks against a submission that its form accepts. It is asked in the engine's
 * transaction; where anything speaks against it, nothing is stored, and the person is
 * told all of it.
 */
@FunctionalInterface
public interface SubmissionRule {

	List<Objection> objections(Submission submission);

}
