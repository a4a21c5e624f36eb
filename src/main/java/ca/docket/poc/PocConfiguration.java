package ca.docket.poc;

import java.util.ArrayList;
import java.util.List;

import ca.docket.calendar.LatestTables;
import ca.docket.calendar.PolicyCheck.Problem;
import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.PageLink;
import ca.docket.engine.SealedAnswers;
import ca.docket.engine.sealed.RoundAnswers;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terms of trials, and where their scores are kept. */
@Configuration(proxyBeanMethods = false)
class PocConfiguration {

	@Bean
	PolicyTerms<PocTerms> pocTerms(LatestTables tables) {
		return new PolicyTerms<>("poc-terms", PocTerms.class, PocConfiguration::together, tables);
	}

	private static List<Problem> together(PocTerms terms) {
		List<Problem> problems = new ArrayList<>();
		if (terms.shortestDays() > terms.longestDays()) {
			problems.add(PolicyTerms.problem("poc-terms.days", terms.shortestDays(), terms.longestDays()));
		}
		if (!List.of("law", "policy").contains(terms.privacyBy())) {
			problems.add(PolicyTerms.problem("poc-terms.privacy-by", terms.privacyBy()));
		}
		return problems;
	}

	@Bean
	PageLink portfolioLink() {
		return PageLink.forOverseers("poc", Portfolio.PATH, "poc.portfolio");
	}

	@Bean
	PageLink pausableTrialsLink() {
		return new PageLink(PausePage::isReviewer, PausePage.TRIALS, "poc.pausable");
	}

	@Bean
	SealedAnswers sealedScores(SealedRound rounds) {
		return new RoundAnswers("poc", rounds);
	}

}
