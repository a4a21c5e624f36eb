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
import ca.docket.token.TokenPage;
import ca.docket.token.TokenView;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Takes the answer to an offer; a link is about an application and an area. */
@Component
class OfferPage implements TokenPage {

	static final String PURPOSE = "hiring-offer";

	private static final String FIELD = "reply";

	private final ApplicantLinks links;

	private final Applications applications;

	private final Competitions competitions;

	private final AreaChoices choices;

	private final AuditTrail auditTrail;

	private final Wording wording;

	OfferPage(ApplicantLinks links, Applications applications, Competitions competitions, AreaChoices choices,
			AuditTrail auditTrail, Wording wording) {
		this.links = links;
		this.applications = applications;
		this.competitions = competitions;
		this.choices = choices;
		this.auditTrail = auditTrail;
		this.wording = wording;
	}

	@Override
	public String purpose() {
		return PURPOSE;
	}

	@Override
	public TokenView show(Token token, Locale language) {
		return page(token, language, false);
	}

	private TokenView page(Token token, Locale language, boolean refused) {
		Application one = application(token);
		return this.links.page(one, this.competitions.of(one.competition()).title(),
				questions(asked(token, one), language), refused);
	}

	private Application application(Token token) {
		return this.applications.of(token.subject().split("/")[0]);
	}

	private Optional<Choice> asked(Token token, Application one) {
		return this.choices.ofApplication(one.number())
			.stream()
			.filter(choice -> !one.closed() && choice.isAsked() && choice.subject().equals(token.subject()))
			.findFirst();
	}

	private List<Question> questions(Optional<Choice> asked, Locale language) {
		Map<String, String> answers = new LinkedHashMap<>();
		List.of("accepted", "declined")
			.forEach(each -> answers.put(each, this.wording.of("hiring.link." + each, language)));
		return asked.map(choice -> new Question(FIELD, this.wording.of("hiring.link.offer", language), answers))
			.stream()
			.toList();
	}

	@Override
	public Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language) {
		Application one = application(token);
		this.choices.hold(one.number());
		Optional<Choice> asked = asked(token, one);
		Map<String, String> answers = this.links.answers(questions(asked, language), sent);
		if (answers.isEmpty()) {
			return Optional.of(page(token, language, true));
		}
		this.choices.keep(asked.orElseThrow().reply(answers.get(FIELD), null));
		this.auditTrail.note(one.processInstanceId(), "offer-answered", null, Map.copyOf(answers));
		return Optional.empty();
	}

}
