package ca.docket.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.family.Families;
import ca.docket.family.ProcessRules;
import ca.docket.family.Snapshot;
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
		return new ModelRules(() -> Surroundings.of(office.address(), hosts,
				each(families.current(), ProcessRules::timerStarts), operators(families.current()), secrets.haveKey()));
	}

	private static OperatorsRules operators(Snapshot files) {
		Map<String, Set<String>> groups = files.families()
			.stream()
			.collect(Collectors.toMap(family -> family, files::groupsOf));
		return new OperatorsRules(each(files, ProcessRules::decide), groups, each(files, ProcessRules::neighbours),
				files.shared(), files.groups().keySet());
	}

	private static Map<String, Set<String>> each(Snapshot files, Function<ProcessRules, Set<String>> said) {
		Map<String, Set<String>> all = new TreeMap<>();
		files.processes().forEach((process, rules) -> all.put(process, said.apply(rules)));
		return all;
	}

}
