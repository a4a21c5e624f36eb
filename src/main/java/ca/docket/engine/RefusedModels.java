package ca.docket.engine;

import java.util.List;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ResourceReport;

/**
 * A refusal with findings in several files; the engine's own exception covers one, and
 * speaks its own language.
 */
class RefusedModels extends ParseException {

	RefusedModels(String message, List<ResourceReport> reports) {
		super(message, "", List.of(), List.of());
		this.resorceReports = reports;
	}

}
