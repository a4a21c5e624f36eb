package ca.docket.hiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.calendar.Deadlines;
import ca.docket.notice.Secret;
import ca.docket.token.TokenView;
import ca.docket.token.Tokens;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Asks whoever applied over a personal link, which tells no more than the question. */
@Component
class ApplicantLinks {

	private final Tokens tokens;

	private final Deadlines deadlines;

	private final ApplicantLetters letters;

	private final AreaChoices choices;

	ApplicantLinks(Tokens tokens, Deadlines deadlines, ApplicantLetters letters, AreaChoices choices) {
		this.tokens = tokens;
		this.deadlines = deadlines;
		this.letters = letters;
		this.choices = choices;
	}

	/**
	 * What a link is about.
	 *
	 * @param subject an application's number, alone or with an area
	 */
	record About(String purpose, String subject) {
	}

	/**
	 * A question with its answers, in the language of its reader.
	 *
	 * @param answers what is shown, by what is kept
	 */
	record Question(String field, String text, Map<String, String> answers) {
	}

	/**
	 * Sends a link that can be answered as long as the table of deadlines gives for a
	 * task.
	 */
	void send(Application to, About about, String letter, String task, Map<String, ?> more) {
		revoke(about);
		LocalDate answerBy = this.deadlines.lastDay("hiring", task);
		Instant end = this.deadlines.endOf(answerBy);
		Secret link = new Secret(
				this.tokens.issue(about.purpose(), about.subject(), this.letters.language(to), end).toString());
		Map<String, Object> said = new HashMap<>(more);
		said.put("answerBy", answerBy);
		said.put("link", link);
		// each link is a letter of its own
		this.letters.write(to, letter, "link " + UUID.randomUUID(), said);
	}

	/** Makes all links of an application void. */
	void revoke(String number) {
		revoke(new About(ConditionPage.PURPOSE, number));
		this.choices.ofApplication(number).forEach(choice -> revoke(new About(OfferPage.PURPOSE, choice.subject())));
	}

	private void revoke(About about) {
		this.tokens.revoke(about.purpose(), about.subject());
	}

	/** The page with the questions; none where nothing is asked any more. */
	TokenView page(Application one, String position, List<Question> questions, boolean refused) {
		Map<String, Object> page = new HashMap<>();
		page.put("number", one.number());
		page.put("position", position);
		page.put("questions", questions);
		page.put("refused", refused);
		return new TokenView("hiring/question", page);
	}

	/** The answers; empty where one is missing or none of the answers. */
	Map<String, String> answers(List<Question> questions, MultiValueMap<String, String> sent) {
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
