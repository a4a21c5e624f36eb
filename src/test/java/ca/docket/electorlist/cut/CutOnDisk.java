package ca.docket.electorlist.cut;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.io.TempDir;

/** Cuts extracts that a test makes up, by the first example layout. */
abstract class CutOnDisk {

	static final List<String> CODES = List.of("3525005", "3514019", "3506008");

	static final byte[] KEY = new byte[16];

	private static final long LARGEST = 1L << 30;

	@TempDir
	Path folder;

	Map<UUID, String> passphrases;

	CutReport cut(byte[] extract) throws IOException {
		Map<String, Set<String>> recipients = Map.of("municipality", Set.copyOf(CODES));
		try (Cut cut = new Cut(layout(), recipients, Files.createTempDirectory(this.folder, "cut"), KEY,
				(rows, read) -> {
				})) {
			CutReport report = cut.run(new ByteArrayInputStream(extract), LARGEST);
			this.passphrases = cut.passphrases();
			return report;
		}
	}

	Unsealed.Content open(Manifest one) throws IOException {
		return Unsealed.of(file(one), this.passphrases.get(one.id()));
	}

	Path file(Manifest one) throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(one.id().toString()))
				.findFirst()
				.orElseThrow();
		}
	}

	static String text(Unsealed.Content content) {
		return new String(content.bytes(), StandardCharsets.UTF_8);
	}

	static String rowsOf(byte[] extract, String code) {
		return InventedElectors.HEADING + new String(extract, StandardCharsets.UTF_8).lines()
			.skip(1)
			.filter(row -> row.endsWith("," + code))
			.map(row -> row + "\r\n")
			.collect(Collectors.joining());
	}

	static String elector(int id) {
		return "%010d,ROY,ANNE,,1960-02-29,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005\r\n".formatted(id);
	}

	static byte[] electors(int rows) throws IOException {
		ByteArrayOutputStream extract = new ByteArrayOutputStream();
		InventedElectors.write(extract, rows, CODES);
		return extract.toByteArray();
	}

	static byte[] packed(byte[] extract) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(extract);
		}
		return packed.toByteArray();
	}

	static Layout layout() {
		try (InputStream json = CutOnDisk.class.getResourceAsStream("/electorlist/layouts/example-1.json")) {
			return new ObjectMapper().readValue(json, Layout.class);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
