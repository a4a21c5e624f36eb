package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamily.Fact;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/** Who did what and when, the oldest first. */
@Component
class Timeline implements CaseSection {

	/** What a requester is told of, without who did it and what they said. */
	private static final Set<String> PROGRESS = Set.of("submitted", "triaged", "asked", "answered", "checked",
			"reviewed", "decided", "withdrawn");

	/** What was submitted is what the case is about, and stands there. */
	private static final String SUBMITTED = "submitted";

	private final AuditTrail auditTrail;

	private final FamilyWords families;

	private final Wording wording;

	Timeline(AuditTrail auditTrail, FamilyWords families, Wording wording) {
		this.auditTrail = auditTrail;
		this.families = families;
		this.wording = wording;
	}

	/**
	 * Something that was done.
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
					this.wording.of("case.ended-as", language, this.wording.outcome(caseFile.outcome(), language)),
					null, List.of()));
		}
		return entries;
	}

	private TimelineEntry shown(AuditEntry entry, Viewer viewer, Locale language) {
		String what = this.wording.find("record." + entry.action(), language).orElse(entry.action());
		String when = this.wording.moment(entry.at(), language);
		if (viewer.includes(entry.audience(), entry.person())) {
			return new TimelineEntry(when, who(entry, viewer, language), what, audience(entry, language),
					answers(entry, viewer, language));
		}
		boolean progress = PROGRESS.contains(entry.action()) && !isOfAGroup(entry);
		return progress ? new TimelineEntry(when, null, what, null, List.of()) : null;
	}

	/** A requester learns that they were asked, and what, not by whom. */
	private String who(AuditEntry entry, Viewer viewer, Locale language) {
		boolean told = viewer.office() || viewer.person().equals(entry.person());
		return told ? this.wording.doer(entry.person(), entry.behalf(), language) : null;
	}

	private List<Fact> answers(AuditEntry entry, Viewer viewer, Locale language) {
		return entry.action().equals(SUBMITTED) ? List.of()
				: this.families.answers(viewer.caseFile().process(), entry.action(), entry.answers(), language);
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
