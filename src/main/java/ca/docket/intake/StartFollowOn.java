package ca.docket.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import ca.docket.Office;
import ca.docket.notice.Letters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts the cases that follow from an approved request, and tells the coordinators of
 * those that no process of this office takes.
 */
@Component
class StartFollowOn implements JavaDelegate {

	private final FollowOns followOns;

	private final Requests requests;

	private final Letters letters;

	private final Office office;

	StartFollowOn(FollowOns followOns, Requests requests, Letters letters, Office office) {
		this.followOns = followOns;
		this.requests = requests;
		this.letters = letters;
		this.office = office;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		List<String> notTaken = this.followOns.start(id, (Collection<String>) execution.getVariable("followOns"), null);
		if (!notTaken.isEmpty()) {
			Request request = this.requests.of(id);
			this.letters.toGroup("intake-follow-on-not-taken", request.number(), "follow-on", "coordinators",
					Map.of("title", request.title(), "link",
							this.office.link("/cases/" + request.number() + "#follow-on").toString()));
		}
	}

}
