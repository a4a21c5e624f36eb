package ca.docket.casefile;

import ca.docket.engine.OperatorAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records in a case what an operator changed of it past its forms. */
@Component
class OperatorRecorder {

	private final AuditTrail auditTrail;

	OperatorRecorder(AuditTrail auditTrail) {
		this.auditTrail = auditTrail;
	}

	@EventListener
	void done(OperatorAct act) {
		this.auditTrail.add(act.processInstanceId(), act.person(), "operated", null, act.touched());
	}

}
