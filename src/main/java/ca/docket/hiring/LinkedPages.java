package ca.docket.hiring;

import ca.docket.token.TokenPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages behind links to applicants. */
@Configuration(proxyBeanMethods = false)
class LinkedPages {

	private final ApplicantLinks links;

	private final Applications applications;

	private final Competitions competitions;

	LinkedPages(ApplicantLinks links, Applications applications, Competitions competitions) {
		this.links = links;
		this.applications = applications;
		this.competitions = competitions;
	}

	@Bean
	TokenPage conditionPage(AskedConditions asks) {
		return page(asks);
	}

	@Bean
	TokenPage offerPage(AskedOffer asks) {
		return page(asks);
	}

	@Bean
	TokenPage wishPage(AskedWish asks) {
		return page(asks);
	}

	private TokenPage page(LinkedPage.Asks asks) {
		return new LinkedPage(asks, this.links, this.applications, this.competitions);
	}

}
