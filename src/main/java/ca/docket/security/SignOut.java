package ca.docket.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Ends the whole session, whether Docket's button or that of Camunda's web applications
 * was used; the sign-in page confirms it.
 */
class SignOut implements LogoutSuccessHandler {

	private static final String DONE = SignOut.class.getName();

	private static final RequestMatcher OF_WEBAPPS = post("/camunda/api/admin/auth/user/*/logout");

	private static final RequestMatcher WITH_TOKEN = SignOut::hasToken;

	static final RequestMatcher REQUESTED = new OrRequestMatcher(post("/sign-out"),
			new AndRequestMatcher(OF_WEBAPPS, WITH_TOKEN));

	/** Camunda's own filter would end the session at that. */
	static final RequestMatcher FORGED = new AndRequestMatcher(OF_WEBAPPS, new NegatedRequestMatcher(WITH_TOKEN));

	private final SignInMethod method;

	SignOut(SignInMethod method) {
		this.method = method;
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws IOException {
		// Tasklist keeps drafts in the browser: the next person at it must not find them.
		response.setHeader("Clear-Site-Data", "\"storage\"");
		if (person != null) {
			request.getSession().setAttribute(DONE, this.method.endElsewhere(person).orElse(""));
		}
		if (!OF_WEBAPPS.matches(request)) {
			response.sendRedirect(request.getContextPath() + "/sign-in");
		}
	}

	/**
	 * Tells once that somebody just signed out here: where the browser must go to end the
	 * session that is not ours, empty where nowhere. Null where nobody did.
	 */
	static String justHappened(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return null;
		}
		String happened = (String) session.getAttribute(DONE);
		session.removeAttribute(DONE);
		return happened;
	}

	private static boolean hasToken(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Object token = (session != null) ? session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) : null;
		return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
	}

	private static RequestMatcher post(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
	}

}
