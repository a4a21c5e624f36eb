package ca.docket.engine.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

class CheckModelsTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void aGoodFolderEndsWith0() {
		assertThat(run("check-models", "src/test/resources/family-without-java")).isZero();
		assertThat(printed()).contains("0 findings");
	}

	@Test
	void aFindingIsALineWithFileElementAndWhatToDo(@TempDir Path folder) throws IOException {
		Files.createDirectory(folder.resolve("processes"));
		Files.writeString(folder.resolve("processes/x.bpmn"), TestModels.process("<bpmn:scriptTask id='A'/>"));
		assertThat(run("check-models", folder.toString())).isOne();
		assertThat(printed()).contains("x.bpmn, A: Remove bpmn:scriptTask", "1 files, 1 findings");
	}

	@Test
	void aFileIsKnownByWhatIsInItAsWhereItIsDeployed(@TempDir Path folder) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/family-without-java"), folder);
		Files.move(folder.resolve("permit-check.form"), folder.resolve("Copy of check.form"));
		assertThat(run("check-models", folder.toString())).as(printed()).isZero();
		Files.move(folder.resolve("Copy of check.form"), folder.resolve("permit-check.form"));
		Files.writeString(folder.resolve("permit-check.form"), Files.readString(folder.resolve("permit-check.form"))
			.replace("\"id\": \"permit-check\"", "\"id\": \"permit-seen\""));
		assertThat(run("check-models", folder.toString())).isOne();
		assertThat(printed()).contains("permit-seen.form: No process", "permit.bpmn, Activity_CheckApplication: ");
	}

	@Test
	void textsMayLinkToTheHostsOfTheEnvironment(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("x-letter_en.md"), "Subject\n\n[a](https://www.example.org/a)");
		Files.writeString(folder.resolve("x-letter_fr.md"), "Objet\n\n[a](https://www.example.org/a)");
		assertThat(run("check-models", folder.toString())).isOne();
		assertThat(CheckModels.run(new String[] { "check-models", folder.toString() },
				Map.of("DOCKET_LINK_HOSTS", "other.example.org, www.example.org"), new PrintStream(this.out)))
			.isZero();
	}

	@Test
	void withoutAFolderNothingIsChecked() {
		assertThat(run("check-models")).isEqualTo(2);
		assertThat(run("check-models", "no-such-folder")).isEqualTo(2);
		assertThat(printed()).contains("Name one folder");
	}

	private int run(String... arguments) {
		return CheckModels.run(arguments, Map.of(), new PrintStream(this.out));
	}

	private String printed() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
