package ca.docket.engine.letter;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Removes empty headings from a letter and inserts the greeting. */
final class Headings {

	private Headings() {
	}

	/** Takes out headings with nothing below them but buttons; the letter's own stays. */
	static void dropEmpty(Node document) {
		Node block = document.getLastChild();
		while (block != null) {
			Node before = block.getPrevious();
			if (block instanceof Heading heading && heading.getLevel() > 1 && isEmpty(heading)) {
				heading.unlink();
			}
			block = before;
		}
	}

	private static boolean isEmpty(Heading heading) {
		Node below = heading.getNext();
		while (below != null && Buttons.holdsButton(below)) {
			below = below.getNext();
		}
		return below == null || below instanceof Heading next && next.getLevel() <= heading.getLevel();
	}

	static void greet(Node document, String greeting) {
		Paragraph paragraph = new Paragraph();
		paragraph.appendChild(new Text(Placeholder.inOneLine(greeting)));
		if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
			heading.insertAfter(paragraph);
		}
		else {
			document.prependChild(paragraph);
		}
	}

}
