package ca.docket.engine.letter;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Copies parsed Markdown, so that one text can be filled in many times. HTML is copied as
 * text, images as their description.
 */
abstract class TreeCopy extends AbstractVisitor {

	private Node target;

	Node copyOf(Node document) {
		this.target = new Document();
		visitChildren(document);
		return this.target;
	}

	final void append(Node node) {
		this.target.appendChild(node);
	}

	final void copy(Node node, Node copy) {
		Node around = this.target;
		around.appendChild(copy);
		this.target = copy;
		visitChildren(node);
		this.target = around;
	}

	final void copyUnlessEmpty(Node node, Node copy) {
		copy(node, copy);
		if (copy.getFirstChild() == null) {
			copy.unlink();
		}
	}

	@Override
	public void visit(BulletList list) {
		copyList(list, new BulletList());
	}

	@Override
	public void visit(OrderedList list) {
		OrderedList copy = new OrderedList();
		copy.setMarkerStartNumber(list.getMarkerStartNumber());
		copyList(list, copy);
	}

	private void copyList(ListBlock list, ListBlock copy) {
		copy.setTight(list.isTight());
		copyUnlessEmpty(list, copy);
	}

	@Override
	public void visit(BlockQuote quote) {
		copyUnlessEmpty(quote, new BlockQuote());
	}

	@Override
	public void visit(ThematicBreak line) {
		append(new ThematicBreak());
	}

	@Override
	public void visit(Emphasis emphasis) {
		copy(emphasis, new Emphasis());
	}

	@Override
	public void visit(StrongEmphasis emphasis) {
		copy(emphasis, new StrongEmphasis());
	}

	@Override
	public void visit(HtmlInline html) {
		append(new Text(html.getLiteral()));
	}

	@Override
	public void visit(SoftLineBreak end) {
		append(new SoftLineBreak());
	}

	@Override
	public void visit(HardLineBreak end) {
		append(new HardLineBreak());
	}

}
