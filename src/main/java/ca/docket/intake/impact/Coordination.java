package ca.docket.intake.impact;

import ca.docket.casefile.PageLink;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Those for whom the scoring is: whoever sees the intake as a whole, by the file of
 * rights.
 */
@Configuration(proxyBeanMethods = false)
class Coordination {

	private static final String PROCESS = "intake";

	private final Directory directory;

	private final Rights rights;

	Coordination(Directory directory, Rights rights) {
		this.directory = directory;
		this.rights = rights;
	}

	boolean includes(String person) {
		return this.rights.seenBy(this.directory.groupsOf(person)).contains(PROCESS);
	}

	@Bean
	static PageLink impactAssessmentsLink() {
		return PageLink.forOverseers(PROCESS, ImpactPage.PATH, "impact.title");
	}

}
