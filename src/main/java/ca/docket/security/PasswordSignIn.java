package ca.docket.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Signs people in with a local password: a form for people, HTTP Basic for programs. */
@Component
class PasswordSignIn implements SignInMethod {

	private final LocalPeople people;

	PasswordSignIn(LocalPeople people) {
		this.people = people;
	}

	@Override
	public void forPrograms(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
		http.authenticationManager(onlyThese()).httpBasic(basic -> basic.authenticationEntryPoint(refused));
	}

	@Override
	public void forPeople(HttpSecurity http) throws Exception {
		http.authenticationManager(onlyThese())
			.formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/").failureHandler(PasswordSignIn::tell));
	}

	/** Spring's own would ask twice: the chain's people, and the same as everybody's. */
	private ProviderManager onlyThese() {
		return new ProviderManager(this.people);
	}

	private static void tell(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException {
		String reason = (refused instanceof SignInPaused paused) ? "wait=" + paused.minutes() : "error";
		response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
	}

	@Override
	public String challenge() {
		return "Basic realm=\"Docket\", charset=\"UTF-8\"";
	}

	@Override
	public Optional<String> endElsewhere(Authentication person) {
		return Optional.empty();
	}

}
