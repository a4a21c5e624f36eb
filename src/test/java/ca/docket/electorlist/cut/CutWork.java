package ca.docket.electorlist.cut;

import org.springframework.stereotype.Component;

/** Has extracts cut in tests, at once. */
@Component
public class CutWork {

	private final CutWorker worker;

	CutWork(CutWorker worker) {
		this.worker = worker;
	}

	public void off() {
		this.worker.workOff();
	}

}
