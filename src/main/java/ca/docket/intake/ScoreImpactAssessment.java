package ca.docket.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.SubmitterLanguage;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.intake.impact.NotScored;
import ca.docket.intake.impact.Score;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Scores the file that the requester attached, and keeps the scores; or says why it
 * cannot.
 */
@Component
@ForModels(processes = "intake", sets = { "impactLevel", "impactTier" })
class ScoreImpactAssessment implements JavaDelegate {

	private final StepCase cases;

	private final AttachedAssessment attached;

	private final Impacts impacts;

	private final AuditTrail auditTrail;

	private final SubmitterLanguage languages;

	private final MessageSource texts;

	ScoreImpactAssessment(StepCase cases, AttachedAssessment attached, Impacts impacts, AuditTrail auditTrail,
			SubmitterLanguage languages, MessageSource texts) {
		this.cases = cases;
		this.attached = attached;
		this.impacts = impacts;
		this.auditTrail = auditTrail;
		this.languages = languages;
		this.texts = texts;
	}

	@Override
	public void execute(DelegateExecution execution) throws IOException {
		Case request = this.cases.of(execution);
		Document file = this.attached.of(request.number());
		try {
			Score score = this.attached.score(file);
			this.impacts.add(request, score, file);
			this.auditTrail.addFinding(request.processInstanceId(), "assessment-scored",
					execution.getCurrentActivityId(), said(file, score));
			execution.setVariable("impactLevel", score.level());
			// a level at or below the tier changes nothing
			boolean above = score.level() > (Integer) execution.getVariable("tier");
			execution.setVariable("impactTier", above ? String.valueOf(score.level()) : null);
		}
		catch (NotScored ex) {
			String why = ex.sentence(this.texts, this.languages.of(request));
			this.auditTrail.note(request.processInstanceId(), "not-scored", execution.getCurrentActivityId(),
					Map.of("file", file.name(), "reason", why));
			throw new BpmnError("not-scored", why);
		}
	}

	private static Map<String, Object> said(Document file, Score score) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("file", file.name());
		said.put("version", score.version());
		said.put("raw", score.raw() + " / " + score.maxRaw());
		said.put("mitigation", score.mitigation() + " / " + score.maxMitigation());
		said.put("current", score.current());
		said.put("level", score.level());
		return said;
	}

}
