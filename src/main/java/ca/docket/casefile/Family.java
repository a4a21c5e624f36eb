package ca.docket.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a process adds to its models in Java, one optional bean per process. Nothing of it
 * is stored.
 */
public interface Family {

	/** The id of the process, as {@code intake}. */
	String process();

	/**
	 * What its cases are about, in reading order, for everybody who sees the case; empty
	 * where that is what was submitted.
	 */
	default List<Fact> facts(Case caseFile, Locale language) {
		return List.of();
	}

	/**
	 * Values for the texts and options of a task's form, by name. Texts of people are
	 * made safe with {@link ca.docket.engine.FormValues#plain}.
	 */
	default Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return Map.of();
	}

	/** What fields of a task's form hold at first, by key. */
	default Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		return Map.of();
	}

	/** What speaks against a submission that its form accepts; all of it is told. */
	default List<Objection> check(Submission submission) {
		return List.of();
	}

}
