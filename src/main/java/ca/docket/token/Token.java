package ca.docket.token;

import java.time.Instant;
import java.util.Locale;

/**
 * A personal link that holds.
 *
 * @param id tells it from others; the secret cannot be found from it
 * @param purpose says which {@link TokenPage} answers it
 * @param subject what it is about, as who issued it said
 * @param language in which it was sent
 * @param usedAt when it was answered; null until then
 */
public record Token(String id, String purpose, String subject, Locale language, Instant usedAt) {

	public boolean isUsed() {
		return this.usedAt != null;
	}

}
