package ca.docket.security;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses an unsafe start in production before anything else happens, reporting
 * everything that is missing at once.
 */
class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (!environment.acceptsProfiles(Profiles.of("production"))) {
			return;
		}
		List<String> sentences = new ArrayList<>(StartCheck.sentences(environment::getProperty));
		if (sentences.stream().noneMatch(sentence -> sentence.contains("DOCKET_DATABASE"))) {
			sentences.addAll(DatabaseCheck.sentences(environment::getProperty));
		}
		if (!sentences.isEmpty()) {
			throw new StartRefused(sentences);
		}
	}

}
