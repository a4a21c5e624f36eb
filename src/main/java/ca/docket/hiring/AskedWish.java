package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Wording;
import ca.docket.hiring.ApplicantLinks.Question;
import ca.docket.token.Token;
import org.springframework.stereotype.Component;

/**
 * Lets whoever applied choose the language of letters, withdraw, say that only their
 * latest application counts, or ask for an application's deletion. The link shows that
 * the address is theirs; an email does not.
 */
@Component
class AskedWish extends LinkedPage {

	static final String PURPOSE = "hiring-wish";

	/** What is answered names the application that was shown, as a later one may come. */
	private static final String KEPT = ApplicantWishes.REPLACE + "-";

	private final Applications applications;

	private final ApplicantWishes wishes;

	private final Wording wording;

	AskedWish(Applications applications, Competitions competitions, ApplicantWishes wishes, Wording wording) {
		super(PURPOSE, applications, competitions);
		this.applications = applications;
		this.wishes = wishes;
		this.wording = wording;
	}

	@Override
	public boolean once() {
		return false;
	}

	@Override
	boolean afterEnd() {
		return true;
	}

	@Override
	List<Question> questions(Token token, Application one, Locale language) {
		Map<String, String> answers = new LinkedHashMap<>();
		if (!one.closed()) {
			List.of("en", "fr", ApplicantWishes.WITHDRAW).forEach(each -> answers.put(each, words(each, language)));
			if (this.applications.ofSamePerson(one).size() > 1) {
				String latest = this.wishes.latest(one);
				answers.put(KEPT + latest, words(ApplicantWishes.REPLACE, language, latest));
			}
		}
		if (!this.applications.isRemovalAsked(one.number())) {
			answers.put(ApplicantWishes.REMOVE, words(ApplicantWishes.REMOVE, language));
		}
		return answers.isEmpty() ? List.of()
				: List.of(new Question(ApplicantWishes.FIELD, this.wording.of("hiring.link.wish", language), answers));
	}

	private String words(String wish, Locale language, Object... details) {
		return this.wording.of("hiring.link.wish." + wish, language, details);
	}

	@Override
	void take(Token token, Application one, Map<String, String> answers) {
		String wish = answers.get(ApplicantWishes.FIELD);
		if (wish.startsWith(KEPT)) {
			this.wishes.replace(one, wish.substring(KEPT.length()), null);
			return;
		}
		switch (wish) {
			case ApplicantWishes.WITHDRAW -> this.wishes.withdraw(one, null);
			case ApplicantWishes.REMOVE -> this.wishes.askForRemoval(one);
			default -> this.wishes.speak(one, wish);
		}
	}

}
