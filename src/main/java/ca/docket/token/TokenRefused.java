package ca.docket.token;

import org.springframework.http.HttpStatus;

/** A link is none, or too many that were none came from the same address. */
class TokenRefused extends RuntimeException {

	final HttpStatus status;

	TokenRefused(HttpStatus status) {
		super(status.getReasonPhrase(), null, false, false);
		this.status = status;
	}

}
