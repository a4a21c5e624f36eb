package ca.docket.token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a personal link is for, and takes the answer. */
@Controller
@RequestMapping("/t/{secret}")
class PersonalPage {

	private final Map<String, TokenPage> pages;

	private final Tokens tokens;

	private final TransactionTemplate transactions;

	PersonalPage(List<TokenPage> pages, Tokens tokens, PlatformTransactionManager transactions) {
		this.pages = pages.stream().collect(Collectors.toMap(TokenPage::purpose, Function.identity()));
		this.tokens = tokens;
		this.transactions = new TransactionTemplate(transactions);
	}

	@GetMapping
	ModelAndView show(@RequestAttribute Token token, Locale language) {
		return page(this.pages.get(token.purpose()).show(token, language), null);
	}

	@PostMapping
	ModelAndView answer(@RequestAttribute Token token, @RequestParam MultiValueMap<String, String> sent,
			Locale language) {
		return this.transactions.execute(status -> tryTo(token, plain(sent), language))
			.map(again -> page(again, HttpStatus.BAD_REQUEST))
			.orElseGet(() -> new ModelAndView("redirect:/t/{secret}", Map.of("language", language.getLanguage())));
	}

	/** Empty where it was taken, now or before. */
	private Optional<TokenView> tryTo(Token token, MultiValueMap<String, String> sent, Locale language) {
		Token held = this.tokens.hold(token).orElseThrow(() -> new TokenRefused(HttpStatus.NOT_FOUND));
		TokenPage page = this.pages.get(held.purpose());
		if (page.once() && held.isUsed()) {
			return Optional.empty();
		}
		Optional<TokenView> again = page.answer(held, sent, language);
		if (again.isEmpty() && page.once()) {
			this.tokens.use(held);
		}
		return again;
	}

	/**
	 * The page.
	 * @param status null for what the view says, as a redirect does
	 */
	private static ModelAndView page(TokenView view, HttpStatus status) {
		return new ModelAndView(view.template(), view.values(), status);
	}

	private static MultiValueMap<String, String> plain(MultiValueMap<String, String> sent) {
		MultiValueMap<String, String> plain = new LinkedMultiValueMap<>();
		sent.forEach((name, values) -> values
			.forEach(value -> plain.add(name, value.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", ""))));
		return CollectionUtils.unmodifiableMultiValueMap(plain);
	}

}
