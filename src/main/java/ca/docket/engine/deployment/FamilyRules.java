package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What models of one family say of each other fits. */
final class FamilyRules {

	private FamilyRules() {
	}

	/** Of files in which no fault was found. */
	static List<Finding> of(Collection<ModelFile> files) {
		FamilyModels models = FamilyModels.of(files);
		List<Finding> findings = new ArrayList<>(SplitRules.of(models));
		return findings;
	}

}
