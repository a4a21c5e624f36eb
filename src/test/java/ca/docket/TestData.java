package ca.docket;

import java.nio.file.Path;

/** What the tests of one JVM write: a database, emails, operators' files. */
public final class TestData {

	/** Of all JVMs of a run: the build empties it. */
	public static final Path ALL = Path.of("target/test-data");

	/** Of this one. */
	public static final Path FOLDER = Path.of(System.getProperty("test.data", ALL.resolve("1").toString()));

	private TestData() {
	}

}
