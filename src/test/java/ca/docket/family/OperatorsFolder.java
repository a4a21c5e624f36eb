package ca.docket.family;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import ca.docket.TestData;
import org.springframework.stereotype.Component;

/** The operator's files that tests put beside the others while the application runs. */
@Component
public class OperatorsFolder {

	private static final Path FOLDER = TestData.FOLDER.resolve("families");

	private final FamilyWatch watch;

	private final Families families;

	OperatorsFolder(FamilyWatch watch, Families families) {
		this.watch = watch;
		this.families = families;
	}

	/** Puts the file of a family there, which is taken up at once. */
	public void put(Path file) {
		try {
			Files.createDirectories(FOLDER);
			Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.watch.look();
	}

	public void remove(String file) {
		try {
			Files.deleteIfExists(FOLDER.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.watch.look();
	}

	public boolean isOn(String process) {
		return this.families.current().isOn(process);
	}

}
