package ca.docket.security;

import java.io.IOException;
import java.security.Principal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of a person whose password has changed since they signed in, on every
 * node.
 */
class PasswordSessions extends OncePerRequestFilter {

	private static final String SIGNED_IN_WITH = PasswordSessions.class.getName();

	private final JdbcClient jdbc;

	PasswordSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Principal person = request.getUserPrincipal();
		if (session != null && person != null) {
			String password = digest(person.getName());
			Object before = session.getAttribute(SIGNED_IN_WITH);
			if (before == null) {
				session.setAttribute(SIGNED_IN_WITH, password);
			}
			else if (!before.equals(password)) {
				session.invalidate();
				SecurityContextHolder.clearContext();
			}
		}
		chain.doFilter(request, response);
	}

	/** Empty for who signs in elsewhere. */
	private String digest(String person) {
		return this.jdbc
			.sql("select encode(sha256(convert_to(coalesce(pwd_, ''), 'UTF8')), 'hex') from act_id_user where id_ = ?")
			.param(person)
			.query(String.class)
			.optional()
			.orElse("");
	}

}
