package ca.docket.token;

import java.util.Map;

import ca.docket.Office;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the one page of all links that are none: unknown, expired and revoked ones look
 * the same.
 */
@ControllerAdvice
class TokenRefusals {

	private final Office office;

	TokenRefusals(Office office) {
		this.office = office;
	}

	@ExceptionHandler
	ModelAndView refused(TokenRefused refused, HttpServletResponse response) {
		boolean paused = refused.status == HttpStatus.TOO_MANY_REQUESTS;
		if (paused) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TokenMisses.COUNTED.toSeconds()));
		}
		return new ModelAndView("token/none", Map.of("office", this.office.name(), "paused", paused), refused.status);
	}

}
