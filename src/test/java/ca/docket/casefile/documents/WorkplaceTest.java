package ca.docket.casefile.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes share a folder, and one of them dies. */
class WorkplaceTest {

	@TempDir
	private Path folder;

	@Test
	void whatADeadProcessLeftGoesAndWhatALivingOneHasStays() throws IOException {
		Path left = Files.createDirectories(this.folder.resolve("left"));
		Files.createFile(left.resolve("lock"));
		Files.writeString(left.resolve("half"), "half a document");
		Workplace living = new Workplace(settings());
		Path under = Files.writeString(living.newFile(), "under way");
		assertThat(left).doesNotExist();
		new Workplace(settings()).close();
		assertThat(under).exists();
		living.close();
		assertThat(under).doesNotExist();
	}

	private DocumentSettings settings() {
		return new DocumentSettings(DataSize.ofBytes(1), Map.of(), this.folder, 1, Duration.ofMinutes(1),
				DataSize.ofGigabytes(1), DataSize.ofGigabytes(1));
	}

}
