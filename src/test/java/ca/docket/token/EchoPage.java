package ca.docket.token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Takes any answer that is not empty. */
@Component
class EchoPage implements TokenPage {

	static final String PURPOSE = "echo";

	final List<String> taken = new CopyOnWriteArrayList<>();

	@Override
	public String purpose() {
		return PURPOSE;
	}

	@Override
	public TokenView show(Token token, Locale language) {
		return new TokenView("echo", Map.of("subject", token.subject(), "used", token.isUsed(), "refused", false));
	}

	@Override
	public Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language) {
		String said = sent.getFirst("said");
		if (said == null || said.isBlank()) {
			return Optional
				.of(new TokenView("echo", Map.of("subject", token.subject(), "used", false, "refused", true)));
		}
		this.taken.add(token.subject() + " " + said);
		return Optional.empty();
	}

}
