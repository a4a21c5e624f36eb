package ca.docket.security;

import java.util.Optional;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
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
		http.authenticationProvider(this.people).httpBasic(basic -> basic.authenticationEntryPoint(refused));
	}

	@Override
	public void forPeople(HttpSecurity http) throws Exception {
		http.authenticationProvider(this.people)
			.formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/").failureUrl("/sign-in?error"));
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
