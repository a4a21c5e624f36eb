package ca.docket.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.casefile.Standing;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The forms of a recommendation show what is recommended, and what is missing; its page
 * says where it was taken over.
 */
@Component
class RecommendationFamily implements Family, Standing {

	private final Recommendations recommendations;

	private final Wording wording;

	RecommendationFamily(Recommendations recommendations, Wording wording) {
		this.recommendations = recommendations;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "audit-recommendation";
	}

	@Override
	public Optional<String> of(Case caseFile, Locale language) {
		return Optional.of(caseFile)
			.filter(each -> each.process().equals(process()))
			.filter(each -> this.recommendations.of(each.number()).takenOver())
			.map(each -> this.wording.of("audit.taken-over", language));
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Recommendation one = this.recommendations.of(caseFile.number());
		return Map.of("recommendationText", FormValues.plain(one.said("recommendation")), "findingsText",
				FormValues.plain(one.said("findings")));
	}

}
