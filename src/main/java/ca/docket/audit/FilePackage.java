package ca.docket.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.audit.ResponsePackage.Answer;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Reports;
import ca.docket.casefile.documents.Reports.Report;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Files the responses that are ready as PDF and CSV, in the language of the auditor's
 * contact, under the {@code name}, as it was {@code approved} on record; those that are
 * confidential as an annex in their own cases.
 */
@Component
@ForModels(processes = "audit", needs = { "approved", "name" })
class FilePackage implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final ResponsePackage responses;

	private final ModelTexts texts;

	private final Reports reports;

	FilePackage(StepCase cases, AuditTrail auditTrail, ResponsePackage responses, ModelTexts texts, Reports reports) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.responses = responses;
		this.texts = texts;
		this.reports = reports;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case audit = this.cases.of(execution);
		AuditEntry report = this.auditTrail.submitted(audit.processInstanceId()).get(0);
		AuditEntry approved = this.auditTrail
			.latest(audit.processInstanceId(), StepCase.required(execution, "approved"))
			.orElseThrow();
		Locale language = Locale.forLanguageTag(report.answer("contactLanguage"));
		DeployedTexts words = this.texts.ofDefinition(execution.getProcessDefinitionId(), language);
		String name = StepCase.required(execution, "name");
		List<Answer> all = this.responses.answers(audit.number(), words, language);
		Map<Boolean, List<Answer>> answers = all.stream().collect(Collectors.partitioningBy(Answer::ready));
		this.reports.file(audit.number(), name,
				report(audit, approved, language, approved.answer("covering").lines().toList(),
						answers.get(false).stream().map(Answer::reference).toList(),
						answers.get(true).stream().map(answer -> this.responses.open(answer, language)).toList()),
				this.responses.csv(all, words, language));
		answers.get(true)
			.stream()
			.filter(Answer::confidential)
			.forEach(answer -> this.reports.pdf(answer.number(), name + "-annex.pdf", Viewer.CASE,
					report(audit, approved, language, List.of(), List.of(), List.of(answer))));
	}

	private static Report report(Case audit, AuditEntry approved, Locale language, List<String> covering,
			List<String> missing, List<Answer> answers) {
		return new Report("audit/package", language,
				Map.of("caseFile", audit, "covering", covering, "missing", missing, "answers", answers), approved.at());
	}

}
