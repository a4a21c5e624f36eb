package ca.docket.audit;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the table says of a recommendation. */
@Component
class KeepPriority implements JavaDelegate {

	private final Recommendations recommendations;

	KeepPriority(Recommendations recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void execute(DelegateExecution execution) {
		Map<String, Object> ranking = (Map<String, Object>) execution.getVariable("ranking");
		this.recommendations.rank(execution.getProcessBusinessKey(), ranking);
		execution.setVariable("approver", ranking.get("approver"));
		execution.setVariable("verifier", ranking.get("verifier"));
	}

}
