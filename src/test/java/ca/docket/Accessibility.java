package ca.docket;

import java.util.List;
import java.util.Set;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What axe finds on a page as it stands in a browser. */
public final class Accessibility {

	private static final Set<String> SERIOUS = Set.of("serious", "critical");

	private Accessibility() {
	}

	/** Fails on every finding that keeps somebody from using the page. */
	public static void check(Page page) {
		check(page, "html");
	}

	/** Of one part of a page, where the rest is not ours. */
	public static void check(Page page, String part) {
		AxeRunOptions violations = new AxeRunOptions();
		violations.setResultTypes(List.of("violations"));
		// in the page itself: it has no frames of others, and a page for each result
		// costs time
		List<String> serious = new AxeBuilder(page).include(part)
			.options(violations)
			.setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter(rule -> SERIOUS.contains(rule.getImpact()))
			.map(Accessibility::inWords)
			.toList();
		assertThat(serious).as("axe on %s %s", page.url(), part).isEmpty();
	}

	private static String inWords(Rule rule) {
		return "%s (%s): %s".formatted(rule.getId(), rule.getHelp(),
				rule.getNodes().stream().map(node -> node.getHtml()).toList());
	}

}
