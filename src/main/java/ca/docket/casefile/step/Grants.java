package ca.docket.casefile.step;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.StepWords;
import ca.docket.engine.Conflict;
import ca.docket.family.Families;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whatever a model says: an outcome that grants something needs the decision that the
 * operator's files name for it, on record, by somebody else than who submitted the case.
 */
@Component
public class Grants {

	private final Families families;

	private final AuditTrail auditTrail;

	private final StepWords steps;

	private final Wording wording;

	Grants(Families families, AuditTrail auditTrail, StepWords steps, Wording wording) {
		this.families = families;
		this.auditTrail = auditTrail;
		this.steps = steps;
		this.wording = wording;
	}

	/**
	 * Lets pass what grants nothing, and what was decided.
	 * @throws Conflict with a sentence, where nobody decided so
	 */
	public void require(Case caseFile, String outcome) {
		require(caseFile, caseFile.process(), outcome, entry -> !isBy(caseFile.submitter(), entry));
	}

	/**
	 * Lets pass what grants nothing, and what was decided in the process that keeps a
	 * part of a case.
	 * @param decisive which entries of the record count
	 */
	public void require(Case caseFile, String process, String outcome, Predicate<AuditEntry> decisive) {
		Map<String, List<String>> decisions = this.families.current().rules(process).grants().get(outcome);
		boolean granted = decisions == null || this.auditTrail.of(caseFile.processInstanceId())
			.stream()
			.filter(entry -> entry.form() != null && decisions.containsKey(entry.activity()) && decisive.test(entry))
			.reduce((one, next) -> next)
			.filter(latest -> decisions.get(latest.activity()).stream().anyMatch(decision -> says(latest, decision)))
			.isPresent();
		if (!granted) {
			throw undecided(caseFile, process, outcome);
		}
	}

	/**
	 * Lets pass what was decided in all tasks that the file names for it, at least two,
	 * by as many people.
	 * @throws Conflict with a sentence, where it was not
	 */
	public void requireAll(Case caseFile, String outcome) {
		Map<String, List<String>> decisions = this.families.current()
			.rules(caseFile.process())
			.grants()
			.getOrDefault(outcome, Map.of());
		Map<String, AuditEntry> latest = this.auditTrail.of(caseFile.processInstanceId())
			.stream()
			.filter(entry -> entry.form() != null && decisions.containsKey(entry.activity()))
			.filter(entry -> !isBy(caseFile.submitter(), entry))
			.collect(Collectors.toMap(AuditEntry::activity, entry -> entry, (one, next) -> next));
		boolean decided = decisions.size() > 1 && latest.size() == decisions.size() && latest.values()
			.stream()
			.allMatch(entry -> decisions.get(entry.activity()).stream().anyMatch(decision -> says(entry, decision)));
		if (!decided || !areApart(latest.values())) {
			throw undecided(caseFile, caseFile.process(), outcome);
		}
	}

	/** Nobody gave two of them, for themselves or for another. */
	private static boolean areApart(Collection<AuditEntry> entries) {
		Set<String> people = new HashSet<>();
		return entries.stream()
			.flatMap(entry -> Stream.of(entry.person(), entry.behalf()).filter(Objects::nonNull))
			.allMatch(people::add);
	}

	private Conflict undecided(Case caseFile, String process, String outcome) {
		Locale language = LocaleContextHolder.getLocale();
		return new Conflict(this.wording.of("grant.undecided", language, caseFile.number(),
				this.steps.outcome(process, outcome, language)));
	}

	/** Whether a person did it, for themselves or for another. */
	public static boolean isBy(String person, AuditEntry entry) {
		return Objects.equals(person, entry.person()) || Objects.equals(person, entry.behalf());
	}

	private static boolean says(AuditEntry entry, String decision) {
		String[] answer = decision.split("=", 2);
		String given = entry.answer(answer[0]);
		return (answer.length == 2) ? given.equals(answer[1]) : !given.isBlank();
	}

}
