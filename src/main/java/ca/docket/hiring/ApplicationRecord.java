package ca.docket.hiring;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.text.FormVersion;
import org.springframework.stereotype.Component;

/** Puts on the record of an application what was said of it in the lists. */
@Component
class ApplicationRecord {

	private static final String AUDIENCE = Viewer.GROUP + "hr,hiring-managers,screeners";

	private final AuditTrail auditTrail;

	private final Clock clock;

	ApplicationRecord(AuditTrail auditTrail, Clock clock) {
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/** What was sealed until now. */
	void judged(Application one, Judgement judgement, String action, String activity, FormVersion form) {
		this.auditTrail.add(one.processInstanceId(), new AuditEntry(this.clock.instant(), judgement.screener(), null,
				action, activity, AUDIENCE, judgement.said(), form));
	}

	/**
	 * At whose applications a second person looks, and the round by which they were
	 * drawn.
	 */
	void drawn(String competition, List<String> applications, String round) {
		this.auditTrail.add(competition,
				new AuditEntry(this.clock.instant(), null, null, "second-looks-drawn", "Activity_CompareScreenings",
						Viewer.GROUP + "hr", Map.of("drawn", String.join(", ", applications), "round", round)));
	}

	/** Who decided on the email, and why. */
	void sorted(Case part, HiringEmail email, String deployment) {
		this.auditTrail.add(part.processInstanceId(),
				new AuditEntry(this.clock.instant(), email.sortedBy(), null, "email-sorted", "Activity_SortEmails",
						Viewer.GROUP + "hr", Map.of("sorting", email.sorting(), "sortingReason", email.reason()),
						new FormVersion("hiring-tray", deployment)));
		if (email.confirmedBy() != null) {
			this.auditTrail.add(part.processInstanceId(),
					new AuditEntry(this.clock.instant(), email.confirmedBy(), null, "sorting-confirmed",
							"Activity_ConfirmSorting", Viewer.GROUP + "hr", Map.of("confirmation", "confirm"),
							new FormVersion("hiring-confirmation", deployment)));
		}
	}

	void said(Application one, WorkListTask task, String action, Map<String, Object> values) {
		this.auditTrail.add(one.processInstanceId(), new AuditEntry(this.clock.instant(), task.person(), task.absent(),
				action, task.activity(), AUDIENCE, values, task.form()));
	}

}
