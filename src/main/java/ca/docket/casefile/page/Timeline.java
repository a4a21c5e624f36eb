package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.casefile.words.StepWords;
import org.springframework.stereotype.Component;

/** Who did what and when, oldest first. */
@Component
class Timeline implements CaseSection {

	/** What was submitted is what the case is about, and stands there. */
	private static final String SUBMITTED = "submitted";

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	private final StepWords steps;

	private final Wording wording;

	Timeline(AuditTrail auditTrail, AnswerWords answers, StepWords steps, Wording wording) {
		this.auditTrail = auditTrail;
		this.answers = answers;
		this.steps = steps;
		this.wording = wording;
	}

	/**
	 * An entry of the timeline.
	 *
	 * @param who null where the reader is not told
	 * @param audience the groups that alone read this; null where others do too
	 */
	record TimelineEntry(String when, String who, String what, String audience, List<Fact> answers) {
	}

	@Override
	public String name() {
		return "timeline";
	}

	@Override
	public List<TimelineEntry> of(Viewer viewer, Locale language) {
		Case caseFile = viewer.caseFile();
		List<TimelineEntry> entries = new ArrayList<>(this.auditTrail.of(caseFile.processInstanceId())
			.stream()
			.map(entry -> shown(entry, viewer, language))
			.filter(Objects::nonNull)
			.toList());
		if (caseFile.outcome() != null) {
			entries.add(new TimelineEntry(this.wording.moment(caseFile.closedAt(), language), null,
					this.wording.of("case.ended-as", language, this.steps.outcome(caseFile, language)), null,
					List.of()));
		}
		return entries;
	}

	private TimelineEntry shown(AuditEntry entry, Viewer viewer, Locale language) {
		String what = this.steps.action(viewer.caseFile(), entry, language);
		String when = this.wording.moment(entry.at(), language);
		if (viewer.includes(entry.audience(), entry.person())) {
			return new TimelineEntry(when, who(entry, viewer, language), what, audience(entry, language),
					answers(entry, viewer, language));
		}
		// a requester learns that a step was done, not by whom and what they said
		boolean progress = entry.form() != null && !isOfAGroup(entry);
		return progress ? new TimelineEntry(when, null, what, null, List.of()) : null;
	}

	/** A requester learns that they were asked, and what, not by whom. */
	private String who(AuditEntry entry, Viewer viewer, Locale language) {
		boolean told = viewer.office() || viewer.person().equals(entry.person());
		return told ? this.wording.doer(entry.person(), entry.behalf(), language) : null;
	}

	private List<Fact> answers(AuditEntry entry, Viewer viewer, Locale language) {
		return entry.action().equals(SUBMITTED) ? List.of() : this.answers.facts(viewer.caseFile(), entry, language);
	}

	private String audience(AuditEntry entry, Locale language) {
		return isOfAGroup(entry) ? Viewer.groups(entry.audience())
			.stream()
			.map(group -> this.wording.group(group, language))
			.collect(Collectors.joining(", ")) : null;
	}

	private static boolean isOfAGroup(AuditEntry entry) {
		return entry.audience() != null && entry.audience().startsWith(Viewer.GROUP);
	}

}
