package ca.docket.hiring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Wording;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Writes to those who applied, who are nobody of the office. */
@Component
class ApplicantLetters {

	private final Applications applications;

	private final Competitions competitions;

	private final Cases cases;

	private final CaseLetters letters;

	private final Wording wording;

	ApplicantLetters(Applications applications, Competitions competitions, Cases cases, CaseLetters letters,
			Wording wording) {
		this.applications = applications;
		this.competitions = competitions;
		this.cases = cases;
		this.letters = letters;
		this.wording = wording;
	}

	/** In which letters to somebody are written. */
	Locale language(Application to) {
		return (to.language() != null) ? Locale.forLanguageTag(to.language())
				: this.competitions.of(to.competition()).locale();
	}

	/**
	 * Writes a letter.
	 * @param key makes it unique within its application
	 * @param more what it says, by its placeholders
	 */
	void write(Application to, String letter, String key, Map<String, ?> more) {
		invite(to, letter, key, more, null);
	}

	/** Brings something for the calendar too; null for nothing. */
	void invite(Application to, String letter, String key, Map<String, ?> more, String calendar) {
		Case caseFile = this.cases.find(to.number()).orElseThrow();
		Competition competition = this.competitions.of(to.competition());
		// the number stands for the person: whoever sees the case does not see the
		// address
		Person applicant = new Person(to.number(), "", to.name(), to.address(), language(to));
		this.letters.invite(caseFile, letter, key, applicant, said(to, competition, more), calendar);
	}

	private Map<String, Object> said(Application to, Competition competition, Map<String, ?> more) {
		Map<String, Object> said = new HashMap<>(more);
		said.put("position", competition.title(language(to)));
		said.put("closesOn", this.wording.moment(competition.closing(), language(to)));
		said.put(competition.format().inLetters(), competition.format().pageLimit());
		this.applications.reason(to.number()).ifPresent(reason -> said.put("sortingReason", reason));
		return said;
	}

}
