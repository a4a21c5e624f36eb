package ca.docket.engine;

import java.util.List;

import ca.docket.engine.deployment.Finding;
import ca.docket.engine.deployment.ModelFile;

/**
 * Published in the deploying transaction when models that a person sent take effect.
 *
 * @param deployment its id
 * @param sender who sent the files
 * @param releasedBy the other person who released them; null where nobody had to
 * @param backAgain whether the family is what it was before
 * @param sent the names of the files that were sent
 * @param files all, with those of the family that were in force
 * @param warnings what the rules say of them and let pass
 */
public record ModelsDeployed(String deployment, String family, String sender, String releasedBy, boolean backAgain,
		List<String> sent, List<ModelFile> files, List<Finding> warnings) {
}
