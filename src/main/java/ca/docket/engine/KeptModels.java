package ca.docket.engine;

import java.util.List;
import java.util.stream.Collectors;

import ca.docket.engine.deployment.ModelUse;
import ca.docket.security.Rights;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Prevents the deletion of models that open or retained cases ran on, or that are in
 * force: deleting one would silently bring back an older version. Only a deployment that
 * is new, that no right and no other process refers to, can be deleted.
 */
class KeptModels extends TenantCommandChecker {

	private final ModelUse use;

	private final Rights rights;

	private final Actors actors;

	private final Sentences sentences;

	KeptModels(ModelUse use, Rights rights, Actors actors, Sentences sentences) {
		this.use = use;
		this.rights = rights;
		this.actors = actors;
		this.sentences = sentences;
	}

	@Override
	public void checkDeleteDeployment(String id) {
		super.checkDeleteDeployment(id);
		if (asked()) {
			refuseUsed(id);
			this.use.inForce(id)
				.stream()
				.filter(model -> model.needed() || this.rights.allProcesses().contains(model.key()))
				.findFirst()
				.ifPresent(model -> {
					throw this.sentences.conflict("delete.in-force", model.key());
				});
		}
	}

	/** By its key, a process is deleted version by version. */
	@Override
	public void checkDeleteProcessDefinitionById(String id) {
		super.checkDeleteProcessDefinitionById(id);
		if (asked()) {
			refuseUsed(id);
			this.use.latest(id).forEach(key -> {
				throw this.sentences.conflict("delete.alone", key);
			});
		}
	}

	/**
	 * By a person; a deployment that may go deletes its definitions without asking again.
	 */
	private boolean asked() {
		return this.actors.person().isPresent() && Context.getCommandContext().isAuthorizationCheckEnabled();
	}

	private void refuseUsed(String id) {
		List<ModelUse.Case> cases = this.use.cases(id);
		if (!cases.isEmpty()) {
			String names = cases.stream().map(ModelUse.Case::name).collect(Collectors.joining(", "));
			int more = cases.get(0).all() - cases.size();
			throw this.sentences.conflict("delete.kept",
					(more == 0) ? names : this.sentences.text("delete.more", names, more));
		}
	}

}
