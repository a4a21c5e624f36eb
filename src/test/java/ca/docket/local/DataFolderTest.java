package ca.docket.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTest {

	@TempDir
	private Path folder;

	@Test
	void aFolderIsUsedByOneAtATime() throws IOException {
		try (DataFolder first = new DataFolder(this.folder)) {
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new DataFolder(first.path()))
				.withMessageContaining("Another Docket runs on the data folder " + first.path());
		}
		new DataFolder(this.folder).close();
	}

	@Test
	void aFolderThatCannotBeMadeIsToldInOneSentence() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new DataFolder(file.resolve("data")))
			.withMessageContaining(file.resolve("data").toString())
			.withMessageContaining("--docket.local.data")
			.withMessageNotContaining("\n");
	}

	@Test
	void aFullDiskIsToldInOneSentence() throws IOException {
		long free = Files.getFileStore(this.folder).getUsableSpace();
		DataFolder.askFor(free, this.folder, free);
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> DataFolder.askFor(250_000_000, this.folder, 249_000_000))
			.withMessage("The disk of the data folder %s is full: Docket asks for 250 MB, and 249 MB are free.",
					this.folder);
	}

	@Test
	void aSecondCloseDoesNoHarm() throws IOException {
		DataFolder data = new DataFolder(this.folder);
		data.close();
		data.close();
		assertThat(data.folder("mail")).isDirectory();
	}

}
