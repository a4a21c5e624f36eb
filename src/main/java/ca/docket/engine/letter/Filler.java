package ca.docket.engine.letter;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;

import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Copies the body of a letter and fills in its placeholders. A paragraph, heading or list
 * item with a missing value is left out; one that names a list is repeated for each of
 * its values.
 */
final class Filler extends TreeCopy {

	private Map<String, ?> values;

	Filler(Map<String, ?> values) {
		this.values = values;
	}

	@Override
	public void visit(Heading heading) {
		Heading copy = new Heading();
		copy.setLevel(heading.getLevel());
		if (hasValues(heading)) {
			copy(heading, copy);
		}
	}

	@Override
	public void visit(Paragraph paragraph) {
		forEach(paragraph, () -> {
			if (hasValues(paragraph)) {
				copy(paragraph, new Paragraph());
			}
		});
	}

	@Override
	public void visit(ListItem item) {
		forEach(item.getFirstChild(), () -> copyUnlessEmpty(item, new ListItem()));
	}

	@Override
	public void visit(Link link) {
		Matcher place = Placeholder.PATTERN.matcher(link.getDestination());
		String destination = link.getDestination();
		if (place.lookingAt()) {
			destination = value(place) + destination.substring(place.end());
		}
		copy(link, new Link(destination, link.getTitle()));
	}

	@Override
	public void visit(Code code) {
		fill(code.getLiteral());
	}

	@Override
	public void visit(Text text) {
		fill(text.getLiteral());
	}

	private void fill(String text) {
		Matcher place = Placeholder.PATTERN.matcher(text);
		int end = 0;
		while (place.find()) {
			append(text.substring(end, place.start()));
			if (value(place) instanceof URI address) {
				Link link = new Link(address.toString(), null);
				link.appendChild(new Text(address.toString()));
				append(link);
			}
			else {
				appendLines(Placeholder.words(value(place)));
			}
			end = place.end();
		}
		append(text.substring(end));
	}

	private void appendLines(String text) {
		Iterator<String> lines = text.lines().map(Placeholder::inOneLine).filter(line -> !line.isEmpty()).iterator();
		while (lines.hasNext()) {
			append(lines.next());
			if (lines.hasNext()) {
				append(new HardLineBreak());
			}
		}
	}

	private void append(String literal) {
		if (!literal.isEmpty()) {
			append(new Text(literal));
		}
	}

	private Object value(Matcher place) {
		return Placeholder.value(this.values, Placeholder.name(place.toMatchResult()));
	}

	private boolean hasValues(Node block) {
		Mentions mentions = Mentions.of(block);
		return mentions.names().stream().allMatch(name -> Placeholder.value(this.values, name) != null)
				&& mentions.addresses().stream().allMatch(name -> Placeholder.value(this.values, name) instanceof URI);
	}

	/** Once for each value of the list that a block is about, or once. */
	private void forEach(Node block, Runnable write) {
		String list = listOf(block);
		if (list.isEmpty()) {
			write.run();
			return;
		}
		Map<String, ?> all = this.values;
		for (Object one : several(all.get(list), block.getParent() instanceof Document)) {
			Map<String, Object> scope = new HashMap<>(all);
			scope.put(list, one);
			this.values = scope;
			write.run();
		}
		this.values = all;
	}

	/** A list whose rows the block names, or what is all it says. */
	private String listOf(Node block) {
		Mentions mentions = Mentions.of(block);
		return mentions.names()
			.stream()
			.map(Placeholder::list)
			.filter(list -> this.values.get(list) instanceof Collection<?>)
			.findFirst()
			.orElseGet(() -> mentions.isOneValue() ? mentions.names().iterator().next() : "");
	}

	/** A text of several paragraphs is as many values, where it may have paragraphs. */
	private static Collection<?> several(Object value, boolean inParagraphs) {
		if (value instanceof Collection<?> list) {
			return list;
		}
		return (inParagraphs && value instanceof String text) ? Arrays.asList(text.split("\\R\\s*\\R"))
				: Arrays.asList(value);
	}

}
