package ca.docket.notice;

import ca.docket.security.Directory;
import ca.docket.security.Rights;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the bar on top of every page lead to the notices, for those who may see some. */
@ControllerAdvice(annotations = Controller.class)
class NoticesLink {

	private final Directory directory;

	private final Rights rights;

	NoticesLink(Directory directory, Rights rights) {
		this.directory = directory;
		this.rights = rights;
	}

	@ModelAttribute("seesNotices")
	boolean seesNotices(HttpServletRequest request) {
		if (request.getUserPrincipal() == null) {
			return false;
		}
		return this.rights.overseesAny(this.directory.groupsOf(request.getUserPrincipal().getName()));
	}

}
