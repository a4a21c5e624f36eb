package ca.docket.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.Office;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs people in at the office's provider; programs present one of its bearer tokens.
 */
@Component
@Conditional(ProviderClient.Used.class)
class ProviderSignIn implements SignInMethod {

	/** Where our own id of a person is kept among what the provider says. */
	private static final String ID = "docket_id";

	private final ClientRegistrationRepository registrations;

	private final ProviderPeople people;

	private final Office office;

	private final OidcUserService provider = new OidcUserService();

	ProviderSignIn(ClientRegistrationRepository registrations, ProviderPeople people, Office office) {
		this.registrations = registrations;
		this.people = people;
		this.office = office;
	}

	@Override
	public void forPrograms(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
		http.oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(refused)
			.jwt(jwt -> jwt.jwtAuthenticationConverter(this::person)));
	}

	@Override
	public void forPeople(HttpSecurity http) throws Exception {
		var withPkce = new DefaultOAuth2AuthorizationRequestResolver(this.registrations,
				OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
		withPkce.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		http.oauth2Login(login -> login.loginPage("/sign-in")
			.defaultSuccessUrl("/")
			.failureUrl("/sign-in?error")
			.authorizationEndpoint(start -> start.authorizationRequestResolver(withPkce))
			.userInfoEndpoint(info -> info.oidcUserService(this::person)));
	}

	@Override
	public String challenge() {
		return "Bearer realm=\"Docket\"";
	}

	private JwtAuthenticationToken person(Jwt token) {
		return new JwtAuthenticationToken(token, List.of(), this.people.welcome(token.getClaims()));
	}

	private OidcUser person(OidcUserRequest request) {
		OidcUser user = this.provider.loadUser(request);
		Map<String, Object> claims = new HashMap<>(user.getClaims());
		claims.put(ID, this.people.welcome(claims));
		return new DefaultOidcUser(List.of(), user.getIdToken(), new OidcUserInfo(claims), ID);
	}

	@Override
	public Optional<String> endElsewhere(Authentication person) {
		Object end = this.registrations.findByRegistrationId(ProviderClient.REGISTRATION)
			.getProviderDetails()
			.getConfigurationMetadata()
			.get("end_session_endpoint");
		if (end == null || person == null || !(person.getPrincipal() instanceof OidcUser user)) {
			return Optional.empty();
		}
		return Optional.of(UriComponentsBuilder.fromUriString(end.toString())
			.queryParam("id_token_hint", user.getIdToken().getTokenValue())
			.queryParam("post_logout_redirect_uri", "{back}")
			.encode()
			.buildAndExpand(this.office.link("/sign-in"))
			.toUriString());
	}

}
