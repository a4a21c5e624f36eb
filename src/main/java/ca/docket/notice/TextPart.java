package ca.docket.notice;

import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Derives plain text from HTML, as for the text part of an email. */
public final class TextPart implements NodeVisitor {

	private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "ul", "ol", "table", "dl", "hr");

	private static final Set<String> LINES = Set.of("div", "li", "tr", "br", "dt", "dd");

	private final StringBuilder text = new StringBuilder();

	private final String colon;

	private TextPart(boolean french) {
		this.colon = french ? "\u00a0: " : ": ";
	}

	/**
	 * The text of a document.
	 * @param html all of it, with its language
	 */
	public static String of(String html) {
		Document letter = Jsoup.parse(html);
		TextPart visitor = new TextPart(letter.child(0).attr("lang").startsWith("fr"));
		NodeTraversor.traverse(visitor, letter.body());
		return visitor.text.toString().strip() + "\n";
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode words) {
			append(words.text());
		}
		else if (node instanceof Element element) {
			breakFor(element);
			if (element.normalName().equals("li")) {
				append("- ");
			}
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (node instanceof Element element) {
			if (element.normalName().equals("a") && !element.text().equals(element.attr("href"))) {
				append(this.colon + element.attr("href"));
			}
			if (element.normalName().equals("td") || element.normalName().equals("th")) {
				append(" ");
			}
			breakFor(element);
		}
	}

	private void breakFor(Element element) {
		if (PARAGRAPHS.contains(element.normalName())) {
			newLines(2);
		}
		else if (LINES.contains(element.normalName())) {
			newLines(1);
		}
	}

	private void append(String words) {
		boolean fresh = this.text.isEmpty() || Character.isWhitespace(this.text.charAt(this.text.length() - 1));
		this.text.append(fresh ? words.stripLeading() : words);
	}

	/** Ends the line, and leaves a line free where two are wanted. */
	private void newLines(int wanted) {
		int end = this.text.length();
		while (end > 0 && Character.isWhitespace(this.text.charAt(end - 1))) {
			end--;
		}
		int there = (int) this.text.chars().skip(end).filter(character -> character == '\n').count();
		this.text.setLength(end);
		this.text.append("\n".repeat((end == 0) ? 0 : Math.max(wanted, there)));
	}

}
