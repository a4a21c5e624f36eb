package ca.docket.casefile.keeping;

import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Viewer;
import ca.docket.security.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Determines who may hold a case and download its evidence: those who see every case of
 * the process, and operators, but nobody for a case that they submitted.
 */
@Component
public class CaseCustodians {

	private final CaseAccess access;

	private final Rights rights;

	CaseCustodians(CaseAccess access, Rights rights) {
		this.access = access;
		this.rights = rights;
	}

	/**
	 * The case as a custodian sees it.
	 * @throws ResponseStatusException 404 for everybody else as for an unknown case
	 */
	public Viewer require(String number, String person) {
		Viewer viewer = this.access.require(number, person);
		if (!isCustodian(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

	/** Whether to offer them the links. */
	public boolean isCustodian(Viewer viewer) {
		return viewer.office() && this.rights.oversees(viewer.groups(), viewer.caseFile().process());
	}

}
