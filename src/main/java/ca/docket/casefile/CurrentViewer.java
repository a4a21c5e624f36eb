package ca.docket.casefile;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Determines what the current caller of the engine may see of a case. */
@Component
public class CurrentViewer {

	private final CaseAccess access;

	private final IdentityService identity;

	CurrentViewer(CaseAccess access, IdentityService identity) {
		this.access = access;
		this.identity = identity;
	}

	/** Empty for who does not see the case, and for the engine itself. */
	public Optional<Viewer> of(Case caseFile) {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.flatMap(person -> this.access.viewers(List.of(caseFile), person).stream().findFirst());
	}

}
