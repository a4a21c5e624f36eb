package ca.docket.casefile.keeping;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.family.Families;
import ca.docket.family.FamilyCheck;
import ca.docket.family.Finding;
import ca.docket.family.ProcessRules;
import ca.docket.family.Snapshot;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How long closed cases are kept, by process and outcome, as the operator's files say.
 */
@Component
class RetentionRules implements FamilyCheck {

	/** The rule for the outcomes that a process does not name. */
	static final String OTHERWISE = "otherwise";

	private final Families families;

	private final MessageSource words;

	RetentionRules(Families families, MessageSource words) {
		this.families = families;
		this.words = words;
	}

	/** The periods of a process, by outcome; empty where no file names one. */
	Map<String, Period> of(String process) {
		return this.families.current().rules(process).retention();
	}

	/** An outcome that nobody has a word for is a slip of the pen. */
	@Override
	public List<Finding> findings(Snapshot files) {
		return files.processes()
			.entrySet()
			.stream()
			.filter(each -> files.isOn(each.getKey()))
			.flatMap(each -> outcomes(each.getValue()).filter(outcome -> isUnknown(each.getKey(), outcome))
				.map(outcome -> Finding.of("outcome", files.file(each.getKey()).orElseThrow(), each.getKey(), outcome)))
			.toList();
	}

	private static Stream<String> outcomes(ProcessRules rules) {
		return Stream.concat(rules.retention().keySet().stream(), rules.grants().stream())
			.filter(outcome -> !outcome.equals(OTHERWISE))
			.distinct()
			.sorted();
	}

	/** What a case calls has states instead of an outcome. */
	private boolean isUnknown(String process, String outcome) {
		return Stream.of("outcome." + outcome, process + ".state." + outcome)
			.allMatch(key -> this.words.getMessage(key, null, null, Locale.ENGLISH) == null);
	}

}
