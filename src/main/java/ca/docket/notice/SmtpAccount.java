package ca.docket.notice;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The office's mail server and Docket's account on it, from the settings {@code
 * docket.smtp.*}.
 *
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param trust a host whose certificate is not checked; empty to check every one
 * @param user who Docket is to the server; empty where it does not ask
 * @param password empty with a token
 * @param tokenAddress where a token (OAuth 2.0, client credentials) is given instead of
 * the password; empty for none
 */
@ConfigurationProperties("docket.smtp")
record SmtpAccount(@DefaultValue("") String host, @DefaultValue("587") int port,
		@DefaultValue("starttls") String security, @DefaultValue("") String trust,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("15s") Duration readTimeout,
		@DefaultValue("15s") Duration writeTimeout, @DefaultValue("") String user, @DefaultValue("") String password,
		@DefaultValue("") String tokenAddress, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
		@DefaultValue("") String scope) {

	boolean withToken() {
		return StringUtils.hasText(this.tokenAddress);
	}

}
