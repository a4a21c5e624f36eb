package ca.docket.engine;

import java.util.List;

import ca.docket.engine.deployment.Finding;
import ca.docket.engine.deployment.ModelFile;

/**
 * Published in a transaction of its own when models that a person sent are good, and wait
 * for another person's release.
 *
 * @param id by which they are known from now on
 * @param name of the deployment
 * @param backAgain whether the family is to be what it was before
 * @param sent the files as they came
 * @param warnings what the rules say of the whole family and let pass
 */
public record ModelsHeld(String id, String name, String family, String sender, boolean backAgain, List<ModelFile> sent,
		List<Finding> warnings) {
}
