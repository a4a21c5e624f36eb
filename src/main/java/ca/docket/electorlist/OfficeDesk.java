package ca.docket.electorlist;

import java.security.Principal;
import java.util.function.Predicate;

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

	private static final String AUDITORS = "internal-audit";

	private static final int LONGEST = 200;

	private final CaseAccess access;

	OfficeDesk(CaseAccess access) {
		this.access = access;
	}

	/** Who works on campaigns and deliveries; to others they are not there. */
	Viewer require(String number, String process, String person) {
		return require(number, process, person, OfficeDesk::works);
	}

	/** Who may read what was done in a campaign. */
	Viewer requireReader(String number, String person) {
		return require(number, "electorlist", person, viewer -> works(viewer) || viewer.groups().contains(AUDITORS));
	}

	private Viewer require(String number, String process, String person, Predicate<Viewer> may) {
		Viewer viewer = this.access.require(number, person);
		if (!may.test(viewer) || !viewer.caseFile().process().equals(process)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return viewer;
	}

	static boolean works(Viewer viewer) {
		return isCoordinator(viewer) || isManager(viewer);
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

	/** A reason of a line or two. */
	static String requireReason(String said) {
		if (said.isBlank() || said.length() > LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return said.strip();
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
