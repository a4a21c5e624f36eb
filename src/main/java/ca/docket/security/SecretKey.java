package ca.docket.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Takes the key of secrets from the environment. */
@Configuration
@Profile("production")
class SecretKey {

	@Bean
	Secrets secrets(@Value("${docket.secret-key}") String key) {
		return new Secrets(key);
	}

}
