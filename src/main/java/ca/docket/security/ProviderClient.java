package ca.docket.security;

import java.util.Collection;

import ca.docket.Office;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.util.StringUtils;

/**
 * Docket's registration with the office's provider, and the verification of its tokens.
 * The provider is contacted when first needed, so that Docket starts without it.
 */
@Configuration
@Conditional(ProviderClient.Used.class)
class ProviderClient {

	static final String REGISTRATION = "office";

	@Bean
	ClientRegistrationRepository clientRegistrations(Provider provider, Office office) {
		return new SupplierClientRegistrationRepository(
				() -> new InMemoryClientRegistrationRepository(registration(provider, office)));
	}

	private static ClientRegistration registration(Provider provider, Office office) {
		return ClientRegistrations.fromIssuerLocation(provider.issuer())
			.registrationId(REGISTRATION)
			.clientId(provider.clientId())
			.clientSecret(provider.clientSecret())
			.scope("openid", "profile", "email")
			.redirectUri(office.link("/login/oauth2/code/" + REGISTRATION).toString())
			.build();
	}

	@Bean
	JwtDecoder bearerTokens(Provider provider) {
		return new SupplierJwtDecoder(() -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(provider.issuer()).build();
			decoder.setJwtValidator(
					new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(provider.issuer()),
							new JwtClaimValidator<Collection<String>>(JwtClaimNames.AUD,
									audience -> audience != null && audience.contains(provider.audience()))));
			return decoder;
		});
	}

	/** Whether a provider is set. */
	static class Used implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty("docket.oidc.issuer"));
		}

	}

}
