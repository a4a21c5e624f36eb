package ca.docket.engine.deployment;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.Links;
import ca.docket.casefile.documents.check.Checks;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The command {@code java -jar docket.jar check-models FOLDER}: says what a deployment of
 * the files in a folder and in those below it would be told, without a database. Links in
 * texts may lead to {@code DOCKET_PUBLIC_ADDRESS} and {@code DOCKET_LINK_HOSTS}. It ends
 * with 0 where nothing is wrong, with 1 where something is, with 2 where it could not
 * look.
 */
public final class CheckModels {

	/** The first argument that asks for it. */
	public static final String NAME = "check-models";

	private static final int GOOD = 0;

	private static final int NOT_GOOD = 1;

	private static final int NOT_CHECKED = 2;

	private CheckModels() {
	}

	/**
	 * Checks and prints a line for each finding.
	 * @param arguments {@link #NAME} and the folder
	 * @return the exit code
	 */
	public static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
		if (arguments.length != 2 || !Files.isDirectory(Path.of(arguments[1]))) {
			out.println("Name one folder: check-models FOLDER.");
			return NOT_CHECKED;
		}
		try {
			List<ModelFile> files = files(Path.of(arguments[1]));
			ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
			texts.setBasename("messages/checks");
			texts.setDefaultEncoding("UTF-8");
			FindingText words = new FindingText((key, details) -> texts.getMessage(key, details, Locale.ENGLISH));
			List<Finding> findings = new ModelRules(() -> office(environment)).findings(files);
			findings.forEach(finding -> out.println((finding.isWarning() ? "Warning: " : "") + words.line(finding)));
			long faults = findings.stream().filter(finding -> !finding.isWarning()).count();
			out.printf("%d files, %d findings.%n", files.size(), faults);
			return (faults == 0) ? GOOD : NOT_GOOD;
		}
		catch (IOException ex) {
			out.println("The folder cannot be read: " + ex.getMessage() + ".");
			return NOT_CHECKED;
		}
	}

	private static Surroundings office(Map<String, String> environment) {
		return Surroundings.of(URI.create(environment.getOrDefault("DOCKET_PUBLIC_ADDRESS", "")),
				List.of(environment.getOrDefault("DOCKET_LINK_HOSTS", "").split(",")), Map.of(), OperatorsRules.NONE,
				true);
	}

	/**
	 * Each with the name under which a deployment keeps it, whatever it is called here.
	 */
	private static List<ModelFile> files(Path folder) throws IOException {
		List<ModelFile> files = new ArrayList<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).filter(file -> !isOfOperators(file)).sorted().toList()) {
				ModelFile sent = new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
				files.add(new ModelFile(FileNames.of(sent), sent.bytes()));
			}
		}
		return files;
	}

	/** Such a file is not deployed, and read where Docket runs. */
	private static boolean isOfOperators(Path file) {
		return file.toString().endsWith(".yaml");
	}

}
