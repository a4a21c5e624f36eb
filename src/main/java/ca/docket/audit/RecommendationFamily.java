package ca.docket.audit;

import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.engine.FormValues;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The forms of a recommendation show what is recommended, and what is missing. */
@Component
class RecommendationFamily implements Family {

	private final Recommendations recommendations;

	RecommendationFamily(Recommendations recommendations) {
		this.recommendations = recommendations;
	}

	@Override
	public String process() {
		return "audit-recommendation";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Recommendation one = this.recommendations.of(caseFile.number());
		return Map.of("recommendationText", FormValues.plain(one.said("recommendation")), "findingsText",
				FormValues.plain(one.said("findings")));
	}

}
