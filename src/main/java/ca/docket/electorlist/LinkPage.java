package ca.docket.electorlist;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.token.Token;
import ca.docket.token.TokenPage;
import ca.docket.token.TokenView;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A personal link leads to the page of the list. */
@Component
class LinkPage implements TokenPage {

	private static final TokenView LIST = new TokenView("redirect:/t/{secret}/list", Map.of());

	@Override
	public String purpose() {
		return Access.PURPOSE;
	}

	@Override
	public boolean once() {
		return false;
	}

	@Override
	public TokenView show(Token token, Locale language) {
		return LIST;
	}

	@Override
	public Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language) {
		return Optional.empty();
	}

}
