package ca.docket.engine.api;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a call with JSON where a known fault struck before the API could: at sign-in,
 * at the door.
 */
class FaultAnswers extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getRequestURI().contains("/..")) {
			Answers.write(response, HttpStatus.BAD_REQUEST, "The address is not understood.");
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			Optional<Fault> fault = Fault.in(ex);
			if (fault.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			Answers.write(response, fault.get().status(), fault.get().sentence());
		}
	}

}
