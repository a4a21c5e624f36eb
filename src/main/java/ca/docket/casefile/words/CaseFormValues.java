package ca.docket.casefile.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamilies;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.TaskProperty;
import ca.docket.engine.FormValues;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What every form of a case can show: {@code number}, {@code title},
 * {@code submitterName}, {@code divisionName}, {@code submittedOn}, {@code facts} (what
 * was submitted), {@code said} (what people said so far), {@code tables} (what the tables
 * said and why) and each text that was submitted, by its key; and what only its family
 * knows.
 */
@Component
class CaseFormValues implements FormValues {

	private final Cases cases;

	private final CaseFamilies families;

	private final AuditTrail auditTrail;

	private final CaseTexts texts;

	private final ModelTexts models;

	private final Confidentiality confidentiality;

	CaseFormValues(Cases cases, CaseFamilies families, AuditTrail auditTrail, CaseTexts texts, ModelTexts models,
			Confidentiality confidentiality) {
		this.cases = cases;
		this.families = families;
		this.auditTrail = auditTrail;
		this.texts = texts;
		this.models = models;
		this.confidentiality = confidentiality;
	}

	@Override
	public Map<String, Object> shown(DelegateTask task, Predicate<String> wanted, Locale language) {
		Map<String, Object> shown = new HashMap<>();
		readable(task).ifPresent(caseFile -> {
			this.texts.of(caseFile, language).forEach((name, text) -> {
				if (wanted.test(name) && !isAsked(task, name)) {
					text.get().filter(said -> !said.isEmpty()).ifPresent(said -> shown.put(name, said));
				}
			});
			this.families.of(process(task)).ifPresent(family -> shown.putAll(family.shown(caseFile, task, language)));
		});
		return shown;
	}

	/** What a field of the form itself holds is not shown, but prefilled. */
	private boolean isAsked(DelegateTask task, String name) {
		return this.models.fields(FormVersion.of(task), Locale.ENGLISH)
			.stream()
			.anyMatch(field -> field.key().equals(name));
	}

	/** A submission begins with what was submitted before. */
	@Override
	public Map<String, Object> prefilled(DelegateTask task) {
		Map<String, Object> prefilled = new HashMap<>();
		readable(task).ifPresent(caseFile -> {
			if (TaskProperty.of(task, "record").filter(AuditTrail.SUBMITTED::equals).isPresent()) {
				this.auditTrail.submitted(caseFile.processInstanceId())
					.forEach(entry -> prefilled.putAll(entry.answers()));
			}
			this.families.of(process(task)).ifPresent(family -> prefilled.putAll(family.prefilled(caseFile, task)));
		});
		return prefilled;
	}

	private Optional<Case> readable(DelegateTask task) {
		return caseOf(task).filter(caseFile -> !this.confidentiality.isClosedToCaller(caseFile));
	}

	private Optional<Case> caseOf(DelegateTask task) {
		return Optional.ofNullable(
				this.cases.ofProcessInstances(List.of(task.getProcessInstanceId())).get(task.getProcessInstanceId()));
	}

	private static String process(DelegateTask task) {
		return task.getProcessDefinitionId().split(":")[0];
	}

}
