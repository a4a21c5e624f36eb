package ca.docket.electorlist.cut;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * Writes an extract of invented electors, to try a campaign with:
 * {@code mvn test -Dtest=ExtractGenerator -Drows=2000 -Dcodes=3525005,3514019,3506008 -Dfile=extract.csv}.
 */
class ExtractGenerator {

	@Test
	void writesAnExtract() throws Exception {
		Path file = Path.of(System.getProperty("file", "target/extract.csv"));
		List<String> codes = List.of(System.getProperty("codes", "3525005,3514019,3506008").split(","));
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			InventedElectors.write(out, Long.getLong("rows", 2000), codes);
		}
		System.out.println("The extract is in " + file.toAbsolutePath());
	}

}
