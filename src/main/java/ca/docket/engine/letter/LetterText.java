package ca.docket.engine.letter;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A letter as process owners write it: the first line is the subject, the rest is the
 * body in Markdown, both with named placeholders. Values are inserted into the parsed
 * body as plain text, so that no Markdown, HTML or expression in them is interpreted.
 */
public final class LetterText {

	private static final Parser PARSER = Parser.builder()
		.enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class))
		.build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.attributeProviderFactory(context -> (node, tag, attributes) -> {
			if (Buttons.isButton(node)) {
				attributes.put("class", "button");
			}
		})
		.build();

	private final String subject;

	private final String body;

	private final Node parsed;

	private LetterText(String subject, String body) {
		this.subject = subject;
		this.body = body;
		this.parsed = PARSER.parse(body);
	}

	public static LetterText of(String source) {
		String text = source.startsWith("\ufeff") ? source.substring(1) : source;
		int end = text.indexOf('\n');
		return (end < 0) ? new LetterText(text.strip(), "")
				: new LetterText(text.substring(0, end).strip(), text.substring(end + 1));
	}

	/**
	 * The names of the values that the letter shows, as {@code title} or
	 * {@code items.title}.
	 */
	public Set<String> placeholders() {
		Set<String> names = new LinkedHashSet<>(Placeholder.names(this.subject));
		names.addAll(Placeholder.names(this.body));
		return names;
	}

	/** The subject with its placeholders, as it was written. */
	public String subject() {
		return this.subject;
	}

	/** The Markdown with its placeholders, as it was written. */
	public String body() {
		return this.body;
	}

	/** Where the links of the body lead, as it was written. */
	public List<String> links() {
		List<String> links = new ArrayList<>();
		this.parsed.accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				links.add(link.getDestination());
			}
		});
		return links;
	}

	/** The subject with values: one line without control characters. */
	public String subject(Map<String, ?> values) {
		return Placeholder.inOneLine(Placeholder.PATTERN.matcher(this.subject)
			.replaceAll(place -> Matcher
				.quoteReplacement(Placeholder.words(Placeholder.value(values, Placeholder.name(place))))));
	}

	/** The body with values, without a greeting. */
	public String html(Map<String, ?> values) {
		return RENDERER.render(filled(values));
	}

	private Node filled(Map<String, ?> values) {
		Node filled = new Filler(values).copyOf(this.parsed);
		Headings.dropEmpty(filled);
		return filled;
	}

	/**
	 * The body with values.
	 * @param greeting stands after the heading that the body begins with, or first
	 * @param values by name: a text with any number of lines, an address as {@link URI},
	 * a list of these, or a list of rows, each with values by name
	 */
	public String html(String greeting, Map<String, ?> values) {
		Node filled = filled(values);
		Headings.greet(filled, greeting);
		return RENDERER.render(filled);
	}

}
