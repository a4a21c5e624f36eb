package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Wording;
import ca.docket.hiring.ApplicantLinks.About;
import ca.docket.hiring.ApplicantLinks.Question;
import ca.docket.token.Token;
import ca.docket.token.TokenPage;
import ca.docket.token.TokenView;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Asks whoever applied what their document does not say of the conditions. */
@Component
class ConditionPage implements TokenPage {

	static final String PURPOSE = "hiring-condition";

	private final ApplicantLinks links;

	private final Applications applications;

	private final Competitions competitions;

	private final Eligibilities eligibilities;

	private final AuditTrail auditTrail;

	private final Wording wording;

	ConditionPage(ApplicantLinks links, Applications applications, Competitions competitions,
			Eligibilities eligibilities, AuditTrail auditTrail, Wording wording) {
		this.links = links;
		this.applications = applications;
		this.competitions = competitions;
		this.eligibilities = eligibilities;
		this.auditTrail = auditTrail;
		this.wording = wording;
	}

	@Override
	public String purpose() {
		return PURPOSE;
	}

	void ask(Application one) {
		this.links.send(one, new About(PURPOSE, one.number()), "hiring-condition", "Activity_CheckEligibility",
				Map.of());
	}

	@Override
	public TokenView show(Token token, Locale language) {
		return page(token, language, false);
	}

	private TokenView page(Token token, Locale language, boolean refused) {
		Application one = this.applications.of(token.subject());
		return this.links.page(one, this.competitions.of(one.competition()).title(),
				token.isUsed() ? List.of() : questions(one, language), refused);
	}

	private List<Question> questions(Application one, Locale language) {
		Competition competition = this.competitions.of(one.competition());
		Map<String, String> answers = new LinkedHashMap<>();
		List.of("yes", "no").forEach(each -> answers.put(each, this.wording.of("hiring.link." + each, language)));
		return this.eligibilities.find(one.number())
			.filter(found -> !one.closed() && !found.isDecided())
			.map(Eligibility::notStated)
			.orElse(List.of())
			.stream()
			.map(field -> new Question(field,
					competition.conditions().get(competition.conditionFields().indexOf(field)), answers))
			.toList();
	}

	@Override
	public Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language) {
		Application one = this.applications.of(token.subject());
		Map<String, String> answers = this.links.answers(questions(one, language), sent);
		if (answers.isEmpty()) {
			return Optional.of(page(token, language, true));
		}
		this.eligibilities.answer(one.number(), answers);
		this.auditTrail.note(one.processInstanceId(), "conditions-answered", null, Map.copyOf(answers));
		return Optional.empty();
	}

}
