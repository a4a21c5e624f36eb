package ca.docket.family;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The operator's files now in force; they can change while Docket runs. */
@Component
public class Families {

	private volatile Snapshot current;

	@Autowired
	Families(FamilyFolder folder, FamilyLedger ledger) {
		try {
			FamilyFiles files = folder.read();
			this.current = FamilyReader.read(files, ledger.former(files.contents().keySet()));
		}
		catch (Unclear unclear) {
			throw folder.refused(unclear);
		}
	}

	Families(Snapshot current) {
		this.current = current;
	}

	/** One moment's: who asks twice asks it, where the answers must fit together. */
	public Snapshot current() {
		return this.current;
	}

	void take(Snapshot next) {
		this.current = next;
	}

}
