package ca.docket.casefile.keeping;

import java.time.Period;
import java.util.Map;

import ca.docket.family.Families;

import org.springframework.stereotype.Component;

/**
 * How long closed cases are kept, by process and outcome, as the operator's files say.
 */
@Component
class RetentionRules {

	private final Families families;

	RetentionRules(Families families) {
		this.families = families;
	}

	/** The periods of a process, by outcome; empty where no file names one. */
	Map<String, Period> of(String process) {
		return this.families.current().rules(process).retention();
	}

}
