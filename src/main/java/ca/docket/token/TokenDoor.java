package ca.docket.token;

import ca.docket.security.ClientAddress;
import ca.docket.security.PersonLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before all pages below {@code /t/<secret>}: it gives them the link as the
 * request attribute {@code token}, and answers for itself where there is none.
 */
@Component
class TokenDoor implements HandlerInterceptor {

	private final Tokens tokens;

	private final TokenMisses misses;

	TokenDoor(Tokens tokens, TokenMisses misses) {
		this.tokens = tokens;
		this.misses = misses;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
		String address = ClientAddress.network(request.getRemoteAddr());
		if (this.misses.areTooMany(address)) {
			throw new TokenRefused(HttpStatus.TOO_MANY_REQUESTS);
		}
		Token token = this.tokens.find(secret(request)).orElseThrow(() -> {
			this.misses.add(address);
			return new TokenRefused(HttpStatus.NOT_FOUND);
		});
		request.setAttribute("token", token);
		PersonLanguage.prefer(token.language(), request);
		return true;
	}

	private static String secret(HttpServletRequest request) {
		String[] path = request.getRequestURI().split("/");
		return (path.length > 2) ? path[2] : "";
	}

}
