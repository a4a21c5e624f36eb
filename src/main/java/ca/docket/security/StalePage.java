package ca.docket.security;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes pages of Camunda's web applications from an earlier session sign in again. For
 * their old token Camunda would end the present session, and sign out whoever had just
 * signed in in another tab.
 */
class StalePage extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final Refusals refusals;

	StalePage(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/camunda/api/") || READING.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String shown = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
		if (shown == null || shown.equals(token(request.getSession(false)))) {
			chain.doFilter(request, response);
		}
		else {
			this.refusals.signInFirst(request, response, null);
		}
	}

	private static Object token(HttpSession session) {
		return (session != null) ? session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) : null;
	}

}
