package ca.docket.engine.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 202 to a deployment that waits for release, where the engine says 200. */
class AcceptedDeployments extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !ApiPath.of(request).equals(DeploymentCall.PATH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new HttpServletResponseWrapper(response) {
			@Override
			public void setStatus(int status) {
				super.setStatus((status == SC_OK && DeploymentCall.isAccepted(request)) ? SC_ACCEPTED : status);
			}
		});
	}

}
