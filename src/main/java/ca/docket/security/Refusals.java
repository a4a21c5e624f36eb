package ca.docket.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses programs access with a status and JSON in Camunda's format, never a redirect.
 */
@Component
class Refusals {

	private final MessageSource texts;

	private final LocaleResolver languages;

	Refusals(MessageSource texts, LocaleResolver localeResolver) {
		this.texts = texts;
		this.languages = localeResolver;
	}

	/** The answer to who brings no credentials, or wrong ones, or too many of these. */
	AuthenticationEntryPoint asking(String challenge) {
		return (request, response, cause) -> {
			if (cause instanceof SignInPaused paused) {
				pause(request, response, paused);
				return;
			}
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
			signInFirst(request, response, cause);
		};
	}

	private void pause(HttpServletRequest request, HttpServletResponse response, SignInPaused paused)
			throws IOException {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(paused.seconds()));
		write(request, response, "TooManyRequests", "api.sign-in-paused", paused.minutes());
	}

	void signInFirst(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		write(request, response, "Unauthorized", "api.sign-in");
	}

	void forbid(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		write(request, response, "Forbidden", "api.forbidden");
	}

	private void write(HttpServletRequest request, HttpServletResponse response, String type, String reason,
			Object... details) throws IOException {
		String sentence = this.texts.getMessage(reason, details, this.languages.resolveLocale(request));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write("{\"type\":\"%s\",\"message\":\"%s\"}".formatted(type, sentence));
	}

}
