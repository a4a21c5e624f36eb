package ca.docket.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models of the repository, as files. */
final class Models {

	private Models() {
	}

	static List<Path> processes() {
		return files("processes", ".bpmn");
	}

	static List<Path> forms() {
		return files("forms", ".form");
	}

	static List<Path> decisions() {
		return files("dmn", ".dmn");
	}

	/**
	 * The tables of families: the values of their columns come from forms. Policies
	 * ({@code -terms}, {@code -deadlines}) are asked outside of cases, and looked at
	 * where they are deployed.
	 */
	static List<Path> tablesOfFamilies() {
		return decisions().stream()
			.filter(table -> !name(table).matches(".*-(terms|deadlines)"))
			.filter(table -> processes().stream().anyMatch(process -> name(table).startsWith(name(process) + "-")))
			.toList();
	}

	/** The name of a file without its ending. */
	static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
	}

	/** What comes before the first hyphen: the family. */
	static String family(Path file) {
		return name(file).replaceFirst("-.*", "");
	}

	static List<Path> files(String folder, String ending) {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
