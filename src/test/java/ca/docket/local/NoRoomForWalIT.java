package ca.docket.local;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;

import ca.docket.Jar;
import ca.docket.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A disk without room for the log of PostgreSQL, which then ends and cannot start: Docket
 * ends too, with a sentence, and nothing is missing once there is room.
 */
@Tag("faults")
class NoRoomForWalIT {

	@TempDir
	private static Path folder;

	private static SmallDisk disk;

	@BeforeAll
	static void putTheLogOnASmallDisk() throws Exception {
		disk = new SmallDisk(folder.resolve("disk"), 300);
		Path postgres = Files.createDirectories(folder.resolve("data/postgres"));
		new EmbeddedDatabase(postgres).close();
		Path log = postgres.resolve("data/pg_wal");
		Path moved = folder.resolve("disk/pg_wal");
		new ProcessBuilder("mv", log.toString(), moved.toString()).inheritIO().start().waitFor();
		Files.createSymbolicLink(log, moved);
	}

	@AfterAll
	static void removeIt() throws IOException {
		disk.close();
	}

	@Test
	void itEndsWithOneSentenceAndGoesOnWhenThereIsRoom() throws IOException {
		disk.require();
		Jar jar = Jar.started(folder.resolve("data"), "--docket.local.cases=false");
		String number = submitted(jar);
		disk.fill();
		JdbcClient database = database();
		assertThatThrownBy(() -> SmallDisk.useUpWal(database)).isInstanceOf(DataAccessException.class);
		jar.awaitEnd();
		assertThat(jar.exitCode()).isEqualTo(DatabaseWatch.TRY_AGAIN);
		assertThat(jar.log()).containsOnlyOnce("PostgreSQL had ended, and Docket ends too: ")
			.contains("No space left on device");
		disk.makeRoom();
		try (Jar again = Jar.started(folder.resolve("data"), "--docket.local.cases=false")) {
			assertThat(again.send(again.as("coordinator", "docket", "/engine-rest/history/process-instance").build())
				.body()).contains('"' + number + '"');
			assertThat(submitted(again)).isNotEqualTo(number);
		}
	}

	private static JdbcClient database() {
		return JdbcClient.create(Jar.database(folder.resolve("data")));
	}

	private static String submitted(Jar jar) throws IOException {
		HttpRequest request = jar.as("requester2", "docket", "/engine-rest/process-definition/key/intake/submit-form")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("""
					{"variables": {"title": {"value": "Kept"}, "division": {"value": "city-clerk"},
					"language": {"value": "en"}, "asksFor": {"value": "advice"},
					"problem": {"value": "Things get lost."}, "benefit": {"value": "Nothing is lost."}}}"""))
			.build();
		return jar.send(request).body().replaceFirst(".*\"businessKey\":\"([^\"]+)\".*", "$1");
	}

}
