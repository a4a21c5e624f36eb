package ca.docket.hiring;

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
class LinkedPage implements TokenPage {

	private final Asks asks;

	private final ApplicantLinks links;

	private final Applications applications;

	private final Competitions competitions;

	LinkedPage(Asks asks, ApplicantLinks links, Applications applications, Competitions competitions) {
		this.asks = asks;
		this.links = links;
		this.applications = applications;
		this.competitions = competitions;
	}

	/** What a kind of links asks. */
	interface Asks {

		String purpose();

		default boolean once() {
			return true;
		}

		/** Whether something is asked of whoever's application has ended. */
		default boolean afterEnd() {
			return false;
		}

		/** None where nothing is asked any more. */
		List<Question> questions(Token token, Application one, Locale language);

		/** Nobody decides on the application meanwhile. */
		void take(Token token, Application one, Map<String, String> answers);

	}

	@Override
	public String purpose() {
		return this.asks.purpose();
	}

	@Override
	public boolean once() {
		return this.asks.once();
	}

	@Override
	public TokenView show(Token token, Locale language) {
		Application one = application(token);
		return page(one, (once() && token.isUsed()) ? List.of() : questions(token, one, language), false, language);
	}

	private Application application(Token token) {
		return this.applications.of(token.subject().split("/")[0]);
	}

	private List<Question> questions(Token token, Application one, Locale language) {
		return (one.closed() && !this.asks.afterEnd()) ? List.of() : this.asks.questions(token, one, language);
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
		List<Question> questions = questions(token, one, language);
		Map<String, String> answers = this.links.answers(questions, sent);
		if (answers.isEmpty()) {
			return Optional.of(page(one, questions, true, language));
		}
		this.asks.take(token, one, answers);
		return Optional.empty();
	}

}
