package ca.docket.notice;

import ca.docket.security.Directory;
import ca.docket.security.Rights;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the link to the notices to the bar of every page, for those who may see some. */
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
