package ca.docket.engine.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Texts that process owners write: Markdown without HTML, pictures and foreign links. */
final class MarkdownRules {

	private static final Parser PARSER = Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

	private final Set<String> hosts;

	MarkdownRules(Set<String> hosts) {
		this.hosts = hosts;
	}

	/**
	 * What is wrong with a text.
	 *
	 * @param key of the sentence
	 * @param detail for its placeholder
	 */
	record Fault(String key, String detail) {
	}

	List<Fault> faults(String text) {
		List<Fault> faults = new ArrayList<>();
		PARSER.parse(text).accept(new AbstractVisitor() {
			@Override
			public void visit(HtmlBlock html) {
				faults.add(new Fault("model.html", html.getLiteral().strip()));
			}

			@Override
			public void visit(HtmlInline html) {
				faults.add(new Fault("model.html", html.getLiteral()));
			}

			@Override
			public void visit(Image image) {
				faults.add(new Fault("model.image", image.getDestination()));
			}

			@Override
			public void visit(Link link) {
				if (!isAllowed(link.getDestination())) {
					faults.add(new Fault("model.link", link.getDestination()));
				}
				descend(link);
			}

			private void descend(Node node) {
				visitChildren(node);
			}
		});
		return faults;
	}

	/**
	 * Places on our own pages, addresses of email, and the hosts that the operator lists.
	 */
	private boolean isAllowed(String destination) {
		return address(destination).filter(uri -> uri.getRawUserInfo() == null)
			.filter(uri -> isEmail(uri) || isOurs(uri) || isListed(uri))
			.isPresent();
	}

	private static boolean isEmail(URI uri) {
		return "mailto".equals(uri.getScheme());
	}

	/** Browsers take more than two slashes, and slashes the other way round, for two. */
	private static boolean isOurs(URI uri) {
		return uri.getScheme() == null && !uri.getSchemeSpecificPart().startsWith("//")
				&& !uri.getSchemeSpecificPart().contains("\\");
	}

	private boolean isListed(URI uri) {
		return Set.of("https", "http").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
				&& this.hosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
	}

	private static Optional<URI> address(String destination) {
		try {
			return Optional.of(URI.create(destination));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
