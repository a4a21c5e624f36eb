package ca.docket.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import ca.docket.Office;
import ca.docket.family.Families;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with what this office allows, as of each time that they are asked. */
@Configuration
class RulesConfiguration {

	@Bean
	ModelRules modelRules(Office office, Families families, @Value("${docket.office.link-hosts:}") List<String> hosts) {
		return new ModelRules(() -> Surroundings.of(office.address(), hosts, ownStarts(families)));
	}

	private static Map<String, Set<String>> ownStarts(Families families) {
		Map<String, Set<String>> starts = new TreeMap<>();
		families.current().processes().forEach((process, rules) -> starts.put(process, rules.timerStarts()));
		return starts;
	}

}
