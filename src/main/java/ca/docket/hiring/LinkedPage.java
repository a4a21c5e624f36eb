package ca.docket.hiring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.hiring.ApplicantLinks.Question;
import ca.docket.token.Token;
import ca.docket.token.TokenPage;
import ca.docket.token.TokenView;
import org.springframework.util.MultiValueMap;

/**
 * The page behind one kind of links to applicants: what is asked, and a way to answer.
 */
abstract class LinkedPage implements TokenPage {

	private final String purpose;

	private final Applications applications;

	private final Competitions competitions;

	LinkedPage(String purpose, Applications applications, Competitions competitions) {
		this.purpose = purpose;
		this.applications = applications;
		this.competitions = competitions;
	}

	@Override
	public String purpose() {
		return this.purpose;
	}

	/** Whether something is asked of whoever's application has ended. */
	boolean afterEnd() {
		return false;
	}

	/** None where nothing is asked any more. */
	abstract List<Question> questions(Token token, Application one, Locale language);

	/** Nobody decides on the application meanwhile. */
	abstract void take(Token token, Application one, Map<String, String> answers);

	@Override
	public TokenView show(Token token, Locale language) {
		Application one = application(token);
		return page(one, (once() && token.isUsed()) ? List.of() : asked(token, one, language), false, language);
	}

	private Application application(Token token) {
		return this.applications.of(token.subject().split("/")[0]);
	}

	private List<Question> asked(Token token, Application one, Locale language) {
		return (one.closed() && !afterEnd()) ? List.of() : questions(token, one, language);
	}

	private TokenView page(Application one, List<Question> questions, boolean refused, Locale language) {
		return new TokenView("hiring/question",
				Map.of("number", one.number(), "position", this.competitions.of(one.competition()).title(language),
						"questions", questions, "refused", refused, "once", once()));
	}

	@Override
	public Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language) {
		this.applications.hold(application(token).number());
		Application one = application(token);
		List<Question> questions = asked(token, one, language);
		Map<String, String> answers = answers(questions, sent);
		if (answers.isEmpty()) {
			return Optional.of(page(one, questions, true, language));
		}
		take(token, one, answers);
		return Optional.empty();
	}

	/** Empty where one is missing or none of the answers. */
	private static Map<String, String> answers(List<Question> questions, MultiValueMap<String, String> sent) {
		Map<String, String> answers = new HashMap<>();
		questions.forEach(each -> {
			String answer = sent.getFirst(each.field());
			if (answer != null && each.answers().containsKey(answer)) {
				answers.put(each.field(), answer);
			}
		});
		return (answers.size() == questions.size()) ? answers : Map.of();
	}

}
