package ca.docket.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The office's OpenID Connect provider, from the settings {@code docket.oidc.*}; with
 * one, local passwords are not accepted.
 *
 * @param issuer its address; empty for none
 * @param audience who bearer tokens must be meant for; the client id where it is empty
 * @param idClaim the claim that is a person's id in the directory: one that is never
 * given to somebody else, unlike a name or an address
 * @param groupsClaim the claim with the names of a person's groups
 */
@ConfigurationProperties("docket.oidc")
record Provider(@DefaultValue("") String issuer, @DefaultValue("") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("") String audience, @DefaultValue("sub") String idClaim,
		@DefaultValue("groups") String groupsClaim) {

	Provider {
		audience = StringUtils.hasText(audience) ? audience : clientId;
	}

	boolean used() {
		return StringUtils.hasText(this.issuer);
	}

}
