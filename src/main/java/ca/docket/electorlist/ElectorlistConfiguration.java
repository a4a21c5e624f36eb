package ca.docket.electorlist;

import java.util.List;

import ca.docket.calendar.LatestTables;
import ca.docket.calendar.PolicyTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terms of elector lists. */
@Configuration(proxyBeanMethods = false)
class ElectorlistConfiguration {

	@Bean
	PolicyTerms<ListTerms> listTerms(LatestTables tables) {
		return new PolicyTerms<>("electorlist-terms", ListTerms.class, terms -> List.of(), tables);
	}

}
