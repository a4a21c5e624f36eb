package ca.docket.electorlist;

import java.security.Principal;

import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who of the office may do what on the pages of a campaign. */
@Component
class OfficeDesk {

	private static final String COORDINATORS = "municipal-services";

	private static final String MANAGERS = "municipal-managers";

	private final CaseAccess access;

	OfficeDesk(CaseAccess access) {
		this.access = access;
	}

	/** Who works on campaigns and deliveries; to others they are not there. */
	Viewer require(String number, String process, String person) {
		Viewer viewer = this.access.require(number, person);
		boolean works = isCoordinator(viewer) || isManager(viewer);
		if (!works || !viewer.caseFile().process().equals(process)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

	static boolean isManager(Viewer viewer) {
		return viewer.groups().contains(MANAGERS);
	}

	static Stops.Actor actor(Viewer viewer, Principal me) {
		return new Stops.Actor(me.getName(), isManager(viewer));
	}

	static boolean isCoordinator(Viewer viewer) {
		return viewer.groups().contains(COORDINATORS);
	}

	static void requireManager(Viewer viewer) {
		if (!isManager(viewer)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	static void requireCoordinator(Viewer viewer) {
		if (!isCoordinator(viewer)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

}
