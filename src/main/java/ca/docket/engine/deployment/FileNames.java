package ca.docket.engine.deployment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A file is known by what is in it, whatever name it was sent under. */
public final class FileNames {

	private static final ObjectMapper JSON = new ObjectMapper();

	private FileNames() {
	}

	/**
	 * The name under which a file is kept: the id of its process, decision or form,
	 * without a folder.
	 * @return the name as it was sent where the file has none or several, or cannot be
	 * read
	 */
	public static String of(ModelFile sent) {
		String name = sent.name().substring(1 + Math.max(sent.name().lastIndexOf('/'), sent.name().lastIndexOf('\\')));
		return sent.kind()
			.flatMap(kind -> id(sent, kind).filter(id -> id.matches("[A-Za-z0-9_.-]+")).map(id -> id + kind.ending()))
			.orElse(name);
	}

	private static Optional<String> id(ModelFile file, ModelFile.Kind kind) {
		return switch (kind) {
			case PROCESS -> only(file, "process");
			case TABLE -> only(file, "decision");
			case FORM -> form(file);
			case FRENCH, LETTER -> Optional.empty();
		};
	}

	private static Optional<String> only(ModelFile file, String element) {
		try {
			Document model = Xml.read(file.bytes());
			List<Element> found = Xml.children(model.getDocumentElement(), element).toList();
			return (found.size() == 1) ? Optional.of(found.get(0).getAttribute("id")) : Optional.empty();
		}
		catch (SAXException ex) {
			// the rules say what is wrong with it
			return Optional.empty();
		}
	}

	private static Optional<String> form(ModelFile file) {
		try {
			return Optional.of(JSON.readTree(file.text()).path("id").asText()).filter(id -> !id.isEmpty());
		}
		catch (JsonProcessingException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The forms and tables that a process asks for, as {@code earb-vote.form}, those of
	 * the rows of its work lists too, and the letters that it sends.
	 */
	public static List<String> askedFor(ModelFile process) {
		try {
			return Xml.all(Xml.read(process.bytes()).getDocumentElement())
				.flatMap(element -> Stream.concat(Stream
					.of(name(element, "formRef", ".form"), name(element, "decisionRef", ".dmn"),
							RowRules.form(element).map(form -> form + ".form"))
					.flatMap(Optional::stream), Stream.concat(tables(element), letters(element))))
				.toList();
		}
		catch (SAXException ex) {
			return List.of();
		}
	}

	/** Those that a step asks itself. */
	private static Stream<String> tables(Element step) {
		return DelegateRules.bean(step)
			.stream()
			.flatMap(bean -> Delegates.of(bean).tables().stream())
			.map(table -> table + ".dmn");
	}

	private static Stream<String> letters(Element step) {
		return Senders.letters(step).flatMap(letter -> Stream.of(letter + "_en.md", letter + "_fr.md"));
	}

	private static Optional<String> name(Element element, String attribute, String ending) {
		String value = element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", attribute);
		return value.isEmpty() ? Optional.empty() : Optional.of(value + ending);
	}

}
