package ca.docket.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * How a program is told that it may not come in: a status and JSON of Camunda's shape,
 * never a redirect.
 */
final class Refusals {

	private Refusals() {
	}

	/** The answer to who brings no credentials, or wrong ones. */
	static AuthenticationEntryPoint asking(String challenge) {
		return (request, response, cause) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
			signInFirst(request, response, cause);
		};
	}

	static void signInFirst(HttpServletRequest request, HttpServletResponse response, Exception cause)
			throws IOException {
		write(response, HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", "Sign in first.");
	}

	static void forbid(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
		write(response, HttpServletResponse.SC_FORBIDDEN, "Forbidden", "This is not open to you.");
	}

	private static void write(HttpServletResponse response, int status, String type, String message)
			throws IOException {
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getWriter().write("{\"type\":\"%s\",\"message\":\"%s\"}".formatted(type, message));
	}

}
