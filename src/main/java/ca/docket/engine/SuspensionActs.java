package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;

import org.springframework.transaction.support.TransactionSynchronization;

/** Collects the suspensions of a transaction and reports them before it commits. */
class SuspensionActs implements TransactionSynchronization {

	private final List<SuspensionAct> acts = new ArrayList<>();

	private final SuspendedCases cases;

	SuspensionActs(SuspendedCases cases) {
		this.cases = cases;
	}

	void add(SuspensionAct act) {
		this.acts.add(act);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.cases.publish(this.acts);
	}

}
