package ca.docket.hiring;

import ca.docket.casefile.AuditEntry;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraws or replaces an application as Human Resources recorded it. */
@Component
@ForModels(processes = "hiring-request")
class TakeWish implements JavaDelegate {

	private final RequestedApplication requested;

	private final ApplicantWishes wishes;

	TakeWish(RequestedApplication requested, ApplicantWishes wishes) {
		this.requested = requested;
		this.wishes = wishes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		AuditEntry made = this.requested.made(execution);
		Application one = this.requested.of(execution).orElseThrow();
		if (made.answer(ApplicantWishes.FIELD).equals(ApplicantWishes.WITHDRAW)) {
			this.wishes.withdraw(one, made.person());
		}
		else {
			this.wishes.replace(one, this.wishes.latest(one), made.person());
		}
	}

}
