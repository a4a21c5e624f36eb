package ca.docket.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.SubmitterLanguage;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.intake.impact.ImpactAssessments;
import ca.docket.intake.impact.NotScored;
import ca.docket.intake.impact.Score;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Scores the file that the requester attached and puts the scores on record, or why there
 * are none.
 */
@Component
@ForModels(processes = "intake", sets = { "impactLevel", "impactTier" })
class ScoreImpactAssessment implements JavaDelegate {

	/** The task whose evidence the file is. */
	private static final String ATTACHED_IN = "Activity_AttachAssessment";

	private final StepCase cases;

	private final Documents documents;

	private final ImpactAssessments assessments;

	private final AuditTrail auditTrail;

	private final SubmitterLanguage languages;

	private final MessageSource texts;

	ScoreImpactAssessment(StepCase cases, Documents documents, ImpactAssessments assessments, AuditTrail auditTrail,
			SubmitterLanguage languages, MessageSource texts) {
		this.cases = cases;
		this.documents = documents;
		this.assessments = assessments;
		this.auditTrail = auditTrail;
		this.languages = languages;
		this.texts = texts;
	}

	@Override
	public void execute(DelegateExecution execution) throws IOException {
		Case request = this.cases.of(execution);
		Document file = attached(request.number());
		try {
			Score score = score(file);
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

	/** The newest file: whoever got a second chance attached another. */
	private Document attached(String number) {
		return this.documents.of(number)
			.stream()
			.filter(document -> ATTACHED_IN.equals(document.evidenceActivity()))
			.max(Comparator.comparing(Document::at))
			.orElseThrow();
	}

	private Score score(Document file) throws NotScored, IOException {
		this.assessments.requireSize(file.size());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
		this.documents.write(file, bytes);
		return this.assessments.score(new ByteArrayInputStream(bytes.toByteArray()));
	}

	private static Map<String, Object> said(Document file, Score score) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("file", file.name());
		said.put("version", score.version());
		said.put("raw", score.raw() + " / " + score.maxRaw());
		said.put("mitigation", score.mitigation() + " / " + score.maxMitigation());
		said.put("current", score.current() + " / " + score.maxRaw());
		said.put("level", score.level());
		return said;
	}

}
