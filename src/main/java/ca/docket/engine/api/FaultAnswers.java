package ca.docket.engine.api;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a call with JSON if a known fault occurs before it reaches the API, in the
 * language of the browser, because the caller may not be known yet.
 */
class FaultAnswers extends OncePerRequestFilter {

	private final MessageSource texts;

	FaultAnswers(MessageSource texts) {
		this.texts = texts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		MessageSourceAccessor sentences = new MessageSourceAccessor(this.texts, request.getLocale());
		if (request.getRequestURI().contains("/..")) {
			Answers.write(response, HttpStatus.BAD_REQUEST, sentences.getMessage("api.address"));
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			Optional<Fault> fault = Fault.in(ex, sentences);
			if (fault.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			Answers.write(response, fault.get().status(), fault.get().sentence());
		}
	}

}
