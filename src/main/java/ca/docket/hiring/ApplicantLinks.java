package ca.docket.hiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.calendar.Deadlines;
import ca.docket.notice.Secret;
import ca.docket.token.Tokens;
import org.springframework.stereotype.Component;

/** Asks whoever applied over a personal link, which tells no more than the question. */
@Component
class ApplicantLinks {

	/** EXAMPLE: longer than a competition takes. */
	private static final Duration HOLDS = Duration.ofDays(365);

	private final Tokens tokens;

	private final Deadlines deadlines;

	private final ApplicantLetters letters;

	private final AreaChoices choices;

	private final Clock clock;

	ApplicantLinks(Tokens tokens, Deadlines deadlines, ApplicantLetters letters, AreaChoices choices, Clock clock) {
		this.tokens = tokens;
		this.deadlines = deadlines;
		this.letters = letters;
		this.choices = choices;
		this.clock = clock;
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
		LocalDate answerBy = this.deadlines.lastDay("hiring", task);
		Map<String, Object> said = new HashMap<>(more);
		said.put("answerBy", answerBy);
		send(to, about, letter, this.deadlines.endOf(answerBy), said);
	}

	/** Sends a link by which the person says what they want, as long as it is open. */
	void offerWishes(Application to, String letter) {
		send(to, new About(AskedWish.PURPOSE, to.number()), letter, this.clock.instant().plus(HOLDS), Map.of());
	}

	private void send(Application to, About about, String letter, Instant end, Map<String, ?> more) {
		revoke(about);
		Map<String, Object> said = new HashMap<>(more);
		said.put("link", new Secret(
				this.tokens.issue(about.purpose(), about.subject(), this.letters.language(to), end).toString()));
		// each link is a letter of its own
		this.letters.write(to, letter, "link " + UUID.randomUUID(), said);
	}

	/** Makes all links of an application void. */
	void revoke(String number) {
		List.of(AskedConditions.PURPOSE, AskedWish.PURPOSE).forEach(purpose -> revoke(new About(purpose, number)));
		this.choices.ofApplication(number).forEach(choice -> revoke(new About(AskedOffer.PURPOSE, choice.subject())));
	}

	private void revoke(About about) {
		this.tokens.revoke(about.purpose(), about.subject());
	}

}
