package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Wording;
import ca.docket.hiring.ApplicantLinks.About;
import ca.docket.hiring.ApplicantLinks.Question;
import ca.docket.token.Token;
import org.springframework.stereotype.Component;

/** Asks whoever applied what their document does not say of the conditions. */
@Component
class AskedConditions extends LinkedPage {

	static final String PURPOSE = "hiring-condition";

	private final ApplicantLinks links;

	private final Competitions competitions;

	private final Eligibilities eligibilities;

	private final AuditTrail auditTrail;

	private final Wording wording;

	AskedConditions(ApplicantLinks links, Applications applications, Competitions competitions,
			Eligibilities eligibilities, AuditTrail auditTrail, Wording wording) {
		super(PURPOSE, applications, competitions);
		this.links = links;
		this.competitions = competitions;
		this.eligibilities = eligibilities;
		this.auditTrail = auditTrail;
		this.wording = wording;
	}

	void ask(Application one) {
		this.links.send(one, new About(PURPOSE, one.number()), "hiring-condition", "Activity_CheckEligibility",
				Map.of());
	}

	@Override
	List<Question> questions(Token token, Application one, Locale language) {
		Competition competition = this.competitions.of(one.competition());
		Map<String, String> answers = new LinkedHashMap<>();
		List.of("yes", "no").forEach(each -> answers.put(each, this.wording.of("hiring.link." + each, language)));
		return this.eligibilities.of(one.competition(), one.number())
			.stream()
			.flatMap(checked -> Stream.ofNullable(checked.found()))
			.filter(found -> !found.isDecided())
			.flatMap(found -> found.notStated().stream())
			.map(field -> new Question(field,
					competition.conditions().get(competition.conditionFields().indexOf(field)), answers))
			.toList();
	}

	@Override
	void take(Token token, Application one, Map<String, String> answers) {
		this.eligibilities.answer(one.number(), answers);
		this.auditTrail.note(one.processInstanceId(), "conditions-answered", null, Map.copyOf(answers));
	}

}
