package ca.docket.engine.letter;

import java.util.LinkedHashSet;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the placeholders of a paragraph or heading. */
final class Mentions extends AbstractVisitor {

	private final StringBuilder text = new StringBuilder();

	private final Set<String> addresses = new LinkedHashSet<>();

	private final Set<String> names = new LinkedHashSet<>();

	private Mentions() {
	}

	/** Nothing for any other block: its paragraphs speak for themselves. */
	static Mentions of(Node block) {
		Mentions mentions = new Mentions();
		if (block instanceof Paragraph || block instanceof Heading) {
			mentions.visitChildren(block);
		}
		mentions.names.addAll(Placeholder.names(mentions.text.toString()));
		mentions.names.addAll(mentions.addresses);
		return mentions;
	}

	Set<String> names() {
		return this.names;
	}

	/** Those that a link leads to. */
	Set<String> addresses() {
		return this.addresses;
	}

	/** Whether the block says nothing but one value. */
	boolean isOneValue() {
		return Placeholder.standsAlone(this.text.toString());
	}

	@Override
	public void visit(Text literal) {
		this.text.append(literal.getLiteral());
	}

	@Override
	public void visit(Code code) {
		this.text.append(code.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak end) {
		this.text.append(' ');
	}

	@Override
	public void visit(Link link) {
		this.addresses.addAll(Placeholder.names(link.getDestination()));
		super.visit(link);
	}

}
