package ca.docket.engine.deployment;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.w3c.dom.Element;

/**
 * Who sends letters and messages: a step that names them, or one of Docket's own classes.
 * These send whatever the shipped models have and no step of theirs names.
 */
public final class Senders {

	private static final Set<String> LETTER = Set.of("letter", "again");

	private Senders() {
	}

	/** Read once: they come with this build. */
	private static final class Shipped {

		private static final Set<String> LETTERS;

		private static final Set<String> MESSAGES;

		static {
			FamilyModels models = FamilyModels.of(ShippedModels.files()
				.stream()
				.filter(file -> file.is(Kind.PROCESS) || file.is(Kind.LETTER))
				.toList());
			LETTERS = new TreeSet<>(models.letters());
			LETTERS.removeAll(lettersOfSteps(models));
			MESSAGES = new TreeSet<>();
			models.processes()
				.values()
				.forEach(graph -> MESSAGES.addAll(AwaitedMessages.in(graph.definitions()).values()));
			MESSAGES.removeAll(messagesOfSteps(models));
		}

	}

	/** The letters of a family that somebody sends, without language and ending. */
	static Set<String> letters(FamilyModels family) {
		Set<String> sent = lettersOfSteps(family);
		sent.addAll(Shipped.LETTERS);
		return sent;
	}

	/**
	 * The messages of a family that somebody sends, with those that withdraw a case, tell
	 * that all its parts ended, or what became of documents that were sent.
	 */
	static Set<String> messages(FamilyModels family) {
		Set<String> sent = messagesOfSteps(family);
		sent.addAll(Shipped.MESSAGES);
		family.processes()
			.keySet()
			.forEach(process -> Collections.addAll(sent, process + ".withdrawn", process + ".closed",
					process + ".fetched", process + ".unfetched"));
		return sent;
	}

	/** The letters that a step names. */
	static Stream<String> letters(Element step) {
		return inputs(step, LETTER);
	}

	/**
	 * Whether one of Docket's own classes sends a letter.
	 * @param file its name
	 */
	public static boolean areOurs(String file) {
		return Shipped.LETTERS.contains(letter(file));
	}

	/** The name of a letter. */
	static String letter(String file) {
		return file.replaceFirst("(_(en|fr))?\\" + Kind.LETTER.ending() + "$", "");
	}

	private static Set<String> lettersOfSteps(FamilyModels models) {
		Set<String> named = new TreeSet<>();
		steps(models).flatMap(Senders::letters).forEach(named::add);
		return named;
	}

	/** A stage that parts reach is told to whichever process waits for it. */
	private static Set<String> messagesOfSteps(FamilyModels models) {
		Set<String> named = new TreeSet<>();
		steps(models).flatMap(step -> inputs(step, Set.of("message"))).forEach(named::add);
		steps(models).flatMap(step -> inputs(step, Set.of("stage")))
			.forEach(stage -> models.processes().keySet().forEach(process -> named.add(process + "." + stage)));
		return named;
	}

	private static Stream<Element> steps(FamilyModels models) {
		return models.processes().values().stream().flatMap(graph -> Xml.all(graph.process()));
	}

	private static Stream<String> inputs(Element step, Set<String> names) {
		return ProcessGraph.parameters(step, "inputParameter")
			.filter(parameter -> names.contains(parameter.getAttribute("name")))
			.map(parameter -> parameter.getTextContent().strip());
	}

}
