package ca.docket.token;

import java.util.Locale;
import java.util.Optional;

import org.springframework.util.MultiValueMap;

/**
 * Answers the personal links of one purpose. Whoever opens one has shown nothing but the
 * link: the page tells no more than they may know, and nobody's session counts.
 */
public interface TokenPage {

	String purpose();

	/** Whether a link can be answered only once. */
	default boolean once() {
		return true;
	}

	/** What the link shows, before and after it was answered. */
	TokenView show(Token token, Locale language);

	/**
	 * Takes what was sent with the form of the page, in a transaction that holds the link
	 * against others who answer it at the same time.
	 * @param sent without control characters but tabs and line ends
	 * @return empty where it was taken; else the page again, with what speaks against it
	 */
	Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language);

}
