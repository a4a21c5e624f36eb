package ca.docket.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.casefile.Standing;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.engine.FormValues;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The forms of a recommendation show what is recommended, and what is missing; its page
 * says where it was taken over.
 */
@Component
class RecommendationFamily implements Family, Standing {

	private static final Set<String> UNDER_WAY = Set.of("under-way", "returned", "done", "verified");

	private static final Set<String> RESPONSE = Set.of("response", "plan", "firstTarget", "targetDate");

	private final Recommendations recommendations;

	private final ModelTexts texts;

	private final AnswerWords answers;

	private final Wording wording;

	RecommendationFamily(Recommendations recommendations, ModelTexts texts, AnswerWords answers, Wording wording) {
		this.recommendations = recommendations;
		this.texts = texts;
		this.answers = answers;
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

	/** Whose it is now. */
	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.recommendations.find(caseFile.partOf(), caseFile.number())
			.map(one -> this.answers.submitted(caseFile, Map.of("owner", one.owner(), "division", one.said("division")),
					language))
			.orElse(List.of());
	}

	/** What is under way has its response; a list of what is closed may lack it. */
	@Override
	public List<Objection> check(Submission submission) {
		return UNDER_WAY.contains(Objects.toString(submission.answer("state")))
				? this.texts.fields(submission.form(), LocaleContextHolder.getLocale())
					.stream()
					.filter(field -> RESPONSE.contains(field.key()) && submission.answer(field.key()) == null)
					.map(field -> Objection.of("audit.row.needed", field.label()))
					.toList()
				: List.of();
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Recommendation one = this.recommendations.of(caseFile.number());
		return Map.of("recommendationText", FormValues.plain(one.said("recommendation")), "findingsText",
				FormValues.plain(one.said("findings")));
	}

}
