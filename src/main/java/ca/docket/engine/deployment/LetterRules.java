package ca.docket.engine.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.engine.letter.LetterText;
import org.w3c.dom.Document;

/**
 * Letters can be filled in, and those that a process sends are there in both languages.
 */
final class LetterRules {

	private static final Pattern NAME = Pattern.compile("(.+-.+)_(en|fr)\\.md");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?}");

	/** What is left of one that cannot be read. */
	private static final Pattern BRACE = Pattern.compile("\\S*[{}]\\S*");

	/** Placeholders that are addresses of ours. */
	private static final Pattern ADDRESS = Pattern
		.compile("\\{(home|case|task|link|[a-z][A-Za-z0-9]*\\.(case|task))}(#[A-Za-z0-9_-]+)?");

	private LetterRules() {
	}

	static List<Finding> of(ModelFile file, MarkdownRules markdown) {
		List<Finding> findings = new ArrayList<>();
		LetterText letter = LetterText.of(file.text());
		if (!NAME.matcher(file.name()).matches()) {
			findings.add(Finding.of(file.name(), "", "model.letter.name"));
		}
		if (letter.subject().isBlank() || !letter.body().lines().findFirst().orElse("").isBlank()) {
			findings.add(Finding.of(file.name(), "", "model.letter.subject"));
		}
		Matcher brace = BRACE.matcher(PLACEHOLDER.matcher(file.text()).replaceAll(""));
		while (brace.find()) {
			findings.add(Finding.of(file.name(), "", "model.letter.placeholder", brace.group()));
		}
		Set<MarkdownRules.Fault> faults = new LinkedHashSet<>(markdown.faults(letter.body()));
		letter.links()
			.stream()
			.filter(LetterRules::isRelative)
			.forEach(link -> faults.add(new MarkdownRules.Fault("model.link", link)));
		faults.stream()
			.filter(fault -> !(fault.key().equals("model.link") && ADDRESS.matcher(fault.detail()).matches()))
			.forEach(fault -> findings.add(Finding.of(file.name(), "",
					fault.key().equals("model.link") ? "model.letter.link" : fault.key(), fault.detail())));
		return findings;
	}

	/** An email has no page that an address could be relative to. */
	private static boolean isRelative(String link) {
		try {
			return URI.create(link).getScheme() == null;
		}
		catch (IllegalArgumentException ex) {
			// the rules of Markdown say so
			return false;
		}
	}

	/**
	 * What stands against the letters of some files together with their processes.
	 * @param processes by the name of their files
	 */
	static List<Finding> together(Collection<ModelFile> files, Map<String, Document> processes) {
		Map<String, LetterText> letters = new TreeMap<>();
		files.stream()
			.filter(file -> file.is(Kind.LETTER))
			.forEach(file -> letters.put(file.name(), LetterText.of(file.text())));
		List<Finding> findings = new ArrayList<>();
		letters.forEach((name, letter) -> {
			LetterText other = letters.get(inOtherLanguage(name));
			if (other == null) {
				findings.add(Finding.of(name, "", "model.letter.alone", inOtherLanguage(name)));
			}
			else if (!other.placeholders().equals(letter.placeholders())) {
				findings.add(Finding.of(name, "", "model.letter.differs", inOtherLanguage(name)));
			}
		});
		processes.forEach((name, process) -> Xml.all(process.getDocumentElement())
			.forEach(step -> Senders.letters(step)
				.filter(letter -> !letters.containsKey(letter + "_en.md"))
				.forEach(letter -> findings.add(Finding.of(name, Xml.id(step), "model.letter.missing", letter)))));
		return findings;
	}

	private static String inOtherLanguage(String name) {
		return name.endsWith("_fr.md") ? name.replaceFirst("_fr\\.md$", "_en.md")
				: name.replaceFirst("(_en)?\\.md$", "_fr.md");
	}

}
