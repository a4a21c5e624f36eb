package ca.docket.earb.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Reports;
import ca.docket.casefile.documents.Reports.Report;
import ca.docket.earb.meeting.Agenda;
import ca.docket.engine.RootProcess;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps what was decided on a submission as a document of its case, and tells the meeting
 * and the case that it came from.
 */
@Component
@ForModels(processes = "earb")
class RecordDecision implements JavaDelegate {

	private static final String DOCUMENT = "record-of-decision.pdf";

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final DecisionPage page;

	private final Reports reports;

	private final Agenda agenda;

	RecordDecision(Cases cases, AuditTrail auditTrail, DecisionPage page, Reports reports, Agenda agenda) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.page = page;
		this.reports = reports;
		this.agenda = agenda;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String root = RootProcess.of(execution);
		Case caseFile = this.cases.ofProcessInstances(List.of(root)).get(root);
		AuditEntry decided = this.auditTrail.latest(caseFile.processInstanceId(), "decided").orElseThrow();
		this.reports.pdf(caseFile.number(), DOCUMENT, Viewer.OFFICE,
				new Report("earb/decision", Locale.ENGLISH, this.page.of(caseFile, decided), decided.at()));
		if (DecisionPage.isByBoard(decided)) {
			this.agenda.settled(caseFile.number(), decided.answer("decision"));
		}
		origin(execution).ifPresent(from -> this.auditTrail.note(from.processInstanceId(), "board-decided", null,
				Map.of("case", caseFile.number(), "decision", decided.answer("decision"))));
	}

	/** The request that the submission came from. */
	private Optional<Case> origin(DelegateExecution execution) {
		return Optional.ofNullable(execution.getVariable("origin")).map(Object::toString).flatMap(this.cases::find);
	}

}
