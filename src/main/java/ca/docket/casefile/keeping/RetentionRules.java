package ca.docket.casefile.keeping;

import java.time.Period;
import java.util.Map;

import ca.docket.family.Families;
import org.springframework.stereotype.Component;

/**
 * Retention periods of closed cases by process and by outcome or event, from the
 * operator's files.
 */
@Component
class RetentionRules {

	private final Families families;

	RetentionRules(Families families) {
		this.families = families;
	}

	/** Whether what falls due of a process is deleted only once that was approved. */
	boolean isApprovedFirst(String process) {
		return this.families.current().rules(process).deletionApproved();
	}

	/** The periods of a process, by outcome or event; empty where no file names one. */
	Map<String, Period> of(String process) {
		return this.families.current().rules(process).retention();
	}

}
