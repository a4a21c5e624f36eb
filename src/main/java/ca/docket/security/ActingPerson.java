package ca.docket.security;

import java.io.IOException;
import java.security.Principal;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the engine's authentication of a request, with the person's current groups.
 * Camunda's web applications do it themselves.
 */
@Component
class ActingPerson extends OncePerRequestFilter {

	private final IdentityService identity;

	private final Directory directory;

	ActingPerson(IdentityService identity, Directory directory) {
		this.identity = identity;
		this.directory = directory;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/camunda/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Principal person = request.getUserPrincipal();
		if (person == null) {
			chain.doFilter(request, response);
			return;
		}
		try {
			this.identity.setAuthentication(person.getName(), List.copyOf(this.directory.groupsOf(person.getName())));
			chain.doFilter(request, response);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

}
