package ca.docket.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A database whose history is not the one of this build. */
class EarlierBuildTest {

	@TempDir
	private static Path folder;

	private static EmbeddedDatabase server;

	private static DataSource database;

	@BeforeAll
	static void migrateAsAnEarlierBuildDid() throws IOException {
		server = new EmbeddedDatabase(Files.createDirectory(folder.resolve("postgres")));
		database = new DriverManagerDataSource(server.url(), "postgres", server.password());
		Path earlier = Files.createDirectory(folder.resolve("migration"));
		Files.writeString(earlier.resolve("V1__casefile.sql"), "create table casefile_case (number text primary key)");
		Files.writeString(earlier.resolve("V20__notice_families.sql"), "create table notice_mail (id uuid)");
		Flyway.configure().dataSource(database).locations("filesystem:" + earlier).load().migrate();
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@ParameterizedTest
	@CsvSource({ "test, 'delete the folder \"data/\".'", "production, give it an empty database." })
	void itIsRefusedInOneSentenceThatSaysWhatToDo(String profile, String ending) {
		MockEnvironment environment = new MockEnvironment().withProperty("docket.local.data", "data");
		environment.setActiveProfiles(profile);
		new ApplicationContextRunner().withBean(DataSource.class, () -> database)
			.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
			.run(context -> {
				FailureAnalysis told = new StartFailures(environment).analyze(context.getStartupFailure());
				assertThat(told.getDescription()).isEqualTo(
						"The database is of an earlier build of Docket, whose tables this build cannot take over: "
								+ ending);
				assertThat(told.getAction()).isNull();
			});
	}

	@Test
	void nothingIsAddedToIt() {
		assertThat(JdbcClient.create(database)
			.sql("select table_name from information_schema.tables where table_schema = 'public'")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("casefile_case", "notice_mail", "flyway_schema_history");
	}

}
