package ca.docket.audit;

import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whoever approves a report to a committee sees how its figures reconcile. */
@Component
class BatchFamily implements Family {

	private final BatchReport report;

	BatchFamily(BatchReport report) {
		this.report = report;
	}

	@Override
	public String process() {
		return "audit-batch";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return Map.of("batch", this.report.summary(caseFile.number(), language));
	}

}
