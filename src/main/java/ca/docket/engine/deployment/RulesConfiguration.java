package ca.docket.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import ca.docket.Office;
import ca.docket.family.Families;
import ca.docket.family.ProcessRules;
import ca.docket.security.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with what this office allows, as of each time that they are asked. */
@Configuration
class RulesConfiguration {

	@Bean
	ModelRules modelRules(Office office, Families families, Secrets secrets,
			@Value("${docket.office.link-hosts:}") List<String> hosts) {
		return new ModelRules(() -> Surroundings.of(office.address(), hosts, each(families, ProcessRules::timerStarts),
				each(families, ProcessRules::decide), secrets.haveKey()));
	}

	private static Map<String, Set<String>> each(Families families, Function<ProcessRules, Set<String>> said) {
		Map<String, Set<String>> all = new TreeMap<>();
		families.current().processes().forEach((process, rules) -> all.put(process, said.apply(rules)));
		return all;
	}

}
