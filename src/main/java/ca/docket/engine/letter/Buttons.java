package ca.docket.engine.letter;

import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Shows a link that is alone in its paragraph as a button. */
final class Buttons {

	private Buttons() {
	}

	static boolean isButton(Node node) {
		return node instanceof Link && node.getPrevious() == null && node.getNext() == null
				&& node.getParent() instanceof Paragraph paragraph && paragraph.getParent() instanceof Document;
	}

	static boolean holdsButton(Node block) {
		return block.getFirstChild() != null && isButton(block.getFirstChild());
	}

}
