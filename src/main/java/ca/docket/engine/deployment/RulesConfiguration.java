package ca.docket.engine.deployment;

import java.util.List;

import ca.docket.Office;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with what this office allows. */
@Configuration
class RulesConfiguration {

	@Bean
	ModelRules modelRules(Office office, @Value("${docket.office.link-hosts:}") List<String> hosts) {
		return new ModelRules(Surroundings.of(office.address(), hosts));
	}

}
