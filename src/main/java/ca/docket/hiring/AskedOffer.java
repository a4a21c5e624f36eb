package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Wording;
import ca.docket.hiring.ApplicantLinks.Question;
import ca.docket.token.Token;
import org.springframework.stereotype.Component;

/** Asks for the answer to an offer; a link is about an application and an area. */
@Component
class AskedOffer extends LinkedPage {

	static final String PURPOSE = "hiring-offer";

	private static final String FIELD = "reply";

	private final Competitions competitions;

	private final AreaChoices choices;

	private final AuditTrail auditTrail;

	private final Wording wording;

	AskedOffer(Applications applications, Competitions competitions, AreaChoices choices, AuditTrail auditTrail,
			Wording wording) {
		super(PURPOSE, applications, competitions);
		this.competitions = competitions;
		this.choices = choices;
		this.auditTrail = auditTrail;
		this.wording = wording;
	}

	private Optional<Choice> asked(Token token, Application one) {
		return this.choices.ofApplication(one.number())
			.stream()
			.filter(choice -> choice.isAsked() && choice.subject().equals(token.subject()))
			.findFirst();
	}

	@Override
	List<Question> questions(Token token, Application one, Locale language) {
		Map<String, String> answers = new LinkedHashMap<>();
		List.of("accepted", "declined")
			.forEach(each -> answers.put(each, this.wording.of("hiring.link." + each, language)));
		return asked(token, one)
			.map(choice -> new Question(FIELD, this.wording.of("hiring.link.offer", language, area(one, choice)),
					answers))
			.stream()
			.toList();
	}

	private String area(Application one, Choice choice) {
		return this.competitions.of(one.competition()).areas().get(choice.area() - 1).name();
	}

	@Override
	void take(Token token, Application one, Map<String, String> answers) {
		this.choices.keep(asked(token, one).orElseThrow().reply(answers.get(FIELD), null));
		this.auditTrail.note(one.processInstanceId(), "offer-answered", null, Map.copyOf(answers));
	}

}
