package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Wording;
import ca.docket.hiring.ApplicantLinks.About;
import ca.docket.hiring.ApplicantLinks.Question;
import ca.docket.token.Token;
import org.springframework.stereotype.Component;

/** Asks whoever applied what their document does not say of the conditions. */
@Component
class AskedConditions implements LinkedPage.Asks {

	static final String PURPOSE = "hiring-condition";

	private final ApplicantLinks links;

	private final Competitions competitions;

	private final Eligibilities eligibilities;

	private final AuditTrail auditTrail;

	private final Wording wording;

	AskedConditions(ApplicantLinks links, Competitions competitions, Eligibilities eligibilities, AuditTrail auditTrail,
			Wording wording) {
		this.links = links;
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
	public List<Question> questions(Token token, Application one, Locale language) {
		Competition competition = this.competitions.of(one.competition());
		Map<String, String> answers = new LinkedHashMap<>();
		List.of("yes", "no").forEach(each -> answers.put(each, this.wording.of("hiring.link." + each, language)));
		return this.eligibilities.find(one.number())
			.filter(found -> !found.isDecided())
			.map(Eligibility::notStated)
			.orElse(List.of())
			.stream()
			.map(field -> new Question(field,
					competition.conditions().get(competition.conditionFields().indexOf(field)), answers))
			.toList();
	}

	@Override
	public void take(Token token, Application one, Map<String, String> answers) {
		this.eligibilities.answer(one.number(), answers);
		this.auditTrail.note(one.processInstanceId(), "conditions-answered", null, Map.copyOf(answers));
	}

}
