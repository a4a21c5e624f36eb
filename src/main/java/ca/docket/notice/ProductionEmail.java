package ca.docket.notice;

import java.util.Properties;
import java.util.function.Supplier;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/**
 * Connects to the office's mail server in production, with TLS, timeouts, and a password
 * or token.
 */
@Configuration
@Profile("production")
class ProductionEmail {

	private static final String REGISTRATION = "smtp";

	@Bean
	JavaMailSender mailSender(SmtpAccount account) {
		JavaMailSenderImpl sender = account.withToken() ? new WithToken(tokens(account)) : new JavaMailSenderImpl();
		sender.setHost(account.host());
		sender.setPort(account.port());
		sender.setDefaultEncoding("UTF-8");
		if (StringUtils.hasText(account.user())) {
			sender.setUsername(account.user());
		}
		if (StringUtils.hasText(account.password())) {
			sender.setPassword(account.password());
		}
		sender.setJavaMailProperties(properties(account));
		return sender;
	}

	static Properties properties(SmtpAccount account) {
		Properties properties = new Properties();
		properties.put("mail.smtp.connectiontimeout", String.valueOf(account.connectTimeout().toMillis()));
		properties.put("mail.smtp.timeout", String.valueOf(account.readTimeout().toMillis()));
		properties.put("mail.smtp.writetimeout", String.valueOf(account.writeTimeout().toMillis()));
		properties.put("mail.smtp.auth", String.valueOf(StringUtils.hasText(account.user())));
		properties.put("mail.smtp.ssl.enable", String.valueOf(account.security().equals("tls")));
		properties.put("mail.smtp.starttls.enable", String.valueOf(account.security().equals("starttls")));
		properties.put("mail.smtp.starttls.required", String.valueOf(account.security().equals("starttls")));
		properties.put("mail.smtp.ssl.checkserveridentity", String.valueOf(!StringUtils.hasText(account.trust())));
		if (StringUtils.hasText(account.trust())) {
			properties.put("mail.smtp.ssl.trust", account.trust());
		}
		if (account.withToken()) {
			properties.put("mail.smtp.auth.mechanisms", "XOAUTH2");
		}
		return properties;
	}

	/** Gives the token of the moment: it is kept until shortly before it ends. */
	private static Supplier<String> tokens(SmtpAccount account) {
		var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri(account.tokenAddress())
			.clientId(account.clientId())
			.clientSecret(account.clientSecret())
			.scope(StringUtils.tokenizeToStringArray(account.scope(), " ,"))
			.build());
		var tokenServer = new RestClientClientCredentialsTokenResponseClient();
		tokenServer.setRestClient(patient(account));
		var clients = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations,
				new InMemoryOAuth2AuthorizedClientService(registrations));
		clients.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
			.clientCredentials(credentials -> credentials.accessTokenResponseClient(tokenServer))
			.build());
		Authentication docket = new AnonymousAuthenticationToken(REGISTRATION, "docket",
				AuthorityUtils.createAuthorityList("docket"));
		OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
			.principal(docket)
			.build();
		return () -> clients.authorize(request).getAccessToken().getTokenValue();
	}

	/** Waits for the giver of tokens no longer than for the mail server. */
	private static RestClient patient(SmtpAccount account) {
		SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
		http.setConnectTimeout(account.connectTimeout());
		http.setReadTimeout(account.readTimeout());
		return RestClient.builder().requestFactory(http).messageConverters(converters -> {
			converters.clear();
			converters.add(new FormHttpMessageConverter());
			converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
	}

	/** Requests a fresh token for every connection. */
	private static class WithToken extends JavaMailSenderImpl {

		private final Supplier<String> token;

		WithToken(Supplier<String> token) {
			this.token = token;
		}

		@Override
		public String getPassword() {
			return this.token.get();
		}

	}

}
