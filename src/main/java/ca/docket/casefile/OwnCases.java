package ca.docket.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The latest cases that a person submitted, each with how it stands. */
@Component
class OwnCases {

	/** The others are on the list of cases. */
	private static final int LATEST = 10;

	private final Cases cases;

	private final Withdrawals withdrawals;

	private final CaseFamilies families;

	OwnCases(Cases cases, Withdrawals withdrawals, CaseFamilies families) {
		this.cases = cases;
		this.withdrawals = withdrawals;
		this.families = families;
	}

	/**
	 * What a person sees of their cases.
	 *
	 * @param standing a few words on how it goes, by number
	 * @param withdrawable the numbers of those that can be withdrawn
	 */
	record Own(List<Case> cases, Map<String, String> standing, Set<String> withdrawable) {
	}

	Own of(String person, Locale language) {
		List<Case> submitted = this.cases.submittedBy(person, LATEST);
		Map<String, String> standing = new HashMap<>();
		submitted.forEach(
				each -> this.families.standing(each, language).ifPresent(words -> standing.put(each.number(), words)));
		return new Own(submitted, standing, this.withdrawals.possible(submitted));
	}

}
