package ca.docket.engine.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ca.docket.Office;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with what this office allows. */
@Configuration
class RulesConfiguration {

	@Bean
	ModelRules modelRules(Office office, @Value("${docket.office.link-hosts:}") List<String> hosts) {
		Set<String> linked = new HashSet<>();
		hosts.forEach(host -> linked.add(host.toLowerCase(Locale.ROOT)));
		linked.add(office.address().getHost().toLowerCase(Locale.ROOT));
		return new ModelRules(new Surroundings(Delegates.names(), linked));
	}

}
