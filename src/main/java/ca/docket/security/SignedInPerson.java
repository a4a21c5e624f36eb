package ca.docket.security;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/**
 * Tells Camunda's web applications who is signed in, as long as that person is in the
 * directory.
 */
public class SignedInPerson extends ContainerBasedAuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Principal person = request.getUserPrincipal();
		boolean known = person != null
				&& engine.getIdentityService().createUserQuery().userId(person.getName()).count() == 1;
		return known ? AuthenticationResult.successful(person.getName()) : AuthenticationResult.unsuccessful();
	}

}
