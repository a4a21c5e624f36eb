package ca.docket.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTest {

	@TempDir
	private static Path folder;

	private EmbeddedDatabase database;

	@BeforeEach
	void start() {
		this.database = new EmbeddedDatabase(folder);
	}

	@AfterEach
	void stop() throws IOException {
		this.database.close();
	}

	@Test
	void itWritesToTheDiskBeforeItAcknowledges() {
		assertThat(show("fsync")).isEqualTo("on");
		assertThat(show("synchronous_commit")).isEqualTo("on");
		assertThat(show("full_page_writes")).isEqualTo("on");
	}

	@Test
	void itKnowsAccentsAndListensForThisMachineOnly() {
		assertThat(jdbc().sql("select lower('ÉTÉ')").query(String.class).single()).isEqualTo("été");
		assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
	}

	@Test
	void itAsksForThePassword() {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(this.database.url(), "postgres", "postgres").close())
			.withMessageContaining("password");
	}

	@Test
	void aServerThatWasLeftRunningIsEndedAndItsDataKept() {
		write("left running");
		ProcessHandle orphan = postmaster();
		this.database = new EmbeddedDatabase(folder);
		awaitEnd(orphan);
		assertThat(written("left running")).isTrue();
	}

	@Test
	void aServerWhoseMainProcessWasKilledUnderItsChildrenStartsAgain() throws SQLException {
		write("before the kill");
		try (Connection child = DriverManager.getConnection(this.database.url(), "postgres",
				this.database.password())) {
			assertThat(child.isValid(1)).isTrue();
			kill(postmaster());
			this.database = new EmbeddedDatabase(folder);
		}
		assertThat(written("before the kill")).isTrue();
	}

	@Test
	void aNumberThatNowBelongsToAnotherProgramIsNotTouched() throws IOException {
		this.database.close();
		long myself = ProcessHandle.current().pid();
		Files.writeString(folder.resolve("data/postmaster.pid"), myself + "\n" + folder.resolve("data") + "\n");
		this.database = new EmbeddedDatabase(folder);
		assertThat(show("fsync")).isEqualTo("on");
	}

	@Test
	void aCreationThatWasInterruptedIsBegunAgain(@TempDir Path other) throws IOException {
		Files.createDirectories(other.resolve("data.new/base"));
		Files.createDirectories(other.resolve("postgresql.new/bin"));
		try (EmbeddedDatabase fresh = new EmbeddedDatabase(other)) {
			assertThat(fresh.url()).startsWith("jdbc:postgresql://127.0.0.1:");
		}
	}

	@Test
	void dataOfAnotherVersionIsToldInOneSentence() throws IOException {
		this.database.close();
		Path version = folder.resolve("data/PG_VERSION");
		Files.writeString(version, "12\n");
		try {
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new EmbeddedDatabase(folder))
				.withMessageContaining(folder.toString())
				.withMessageContaining("version 12")
				.withMessageNotContaining("\n");
		}
		finally {
			Files.writeString(version, "17\n");
		}
	}

	private void write(String note) {
		jdbc().sql("create table if not exists note (note text)").update();
		jdbc().sql("insert into note values (?)").param(note).update();
	}

	private boolean written(String note) {
		return jdbc().sql("select exists (select 1 from note where note = ?)")
			.param(note)
			.query(Boolean.class)
			.single();
	}

	private String show(String setting) {
		return jdbc().sql("show " + setting).query(String.class).single();
	}

	private JdbcClient jdbc() {
		return JdbcClient
			.create(new DriverManagerDataSource(this.database.url(), "postgres", this.database.password()));
	}

	private ProcessHandle postmaster() {
		try {
			String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
			return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void kill(ProcessHandle process) {
		process.destroyForcibly();
		awaitEnd(process);
	}

	private static void awaitEnd(ProcessHandle process) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
	}

}
