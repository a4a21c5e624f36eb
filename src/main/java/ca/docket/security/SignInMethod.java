package ca.docket.security;

import java.util.Optional;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * How people and programs authenticate: with a local password or at the office's
 * provider.
 */
interface SignInMethod {

	/**
	 * Lets programs in.
	 * @param refused what is answered to wrong credentials
	 */
	void forPrograms(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception;

	void forPeople(HttpSecurity http) throws Exception;

	/** What a program is asked for, as in the header {@code WWW-Authenticate}. */
	String challenge();

	/** Where the browser must go to end the session that is not ours, too. */
	Optional<String> endElsewhere(Authentication person);

}
