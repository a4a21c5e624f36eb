package ca.docket.hiring;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkListTask;
import org.springframework.stereotype.Component;

/** What all lists of a competition do with their rows. */
@Component
class HiringLists {

	private final Competitions competitions;

	private final Applications applications;

	private final ApplicationRecord trail;

	private final QualificationWords words;

	HiringLists(Competitions competitions, Applications applications, ApplicationRecord trail,
			QualificationWords words) {
		this.competitions = competitions;
		this.applications = applications;
		this.trail = trail;
		this.words = words;
	}

	Competition competition(WorkListTask task) {
		return this.competitions.of(task.caseFile().number());
	}

	/** The text of the documents of an application. */
	List<Applications.Page> pages(String number) {
		return this.applications.pages(number);
	}

	void hold(String number) {
		this.applications.hold(number);
	}

	/** The name of the area that it is for. */
	String area(WorkListTask task) {
		return this.competitions.area(task);
	}

	void record(WorkListTask task, Application one, String action, Map<String, Object> values) {
		this.trail.said(one, task, action, values);
	}

	/**
	 * The qualifications of the posting, under the names that the row's form has for
	 * them.
	 */
	List<Fact> qualifications(WorkListTask task, Competition competition) {
		return this.words.qualifications(competition, task.form(), task.language());
	}

	/** Who says what of some questions of the row's form. */
	List<Fact> said(WorkListTask task, List<Judgement> judgements, Collection<String> fields) {
		return this.words.said(judgements, fields, task.form(), task.language());
	}

}
