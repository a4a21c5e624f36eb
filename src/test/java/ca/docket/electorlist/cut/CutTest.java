package ca.docket.electorlist.cut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in the packages of an extract, and in its index. */
class CutTest extends CutOnDisk {

	@Test
	void eachRecipientGetsExactlyItsRowsAsTheyCameIn7Zip() throws Exception {
		byte[] extract = electors(2000);
		CutReport report = cut(extract);
		assertThat(report.rows()).isEqualTo(2000);
		assertThat(report.refused()).isEmpty();
		assertThat(report.addsUp()).isTrue();
		assertThat(report.packages()).extracting(Manifest::recipient).containsExactlyInAnyOrderElementsOf(CODES);
		for (Manifest one : report.packages()) {
			Unsealed.Content content = open(one);
			assertThat(content.name()).isEqualTo(one.recipient() + ".csv");
			assertThat(content.method()).contains("AES-256");
			assertThat(text(content)).isEqualTo(rowsOf(extract, one.recipient()));
			assertThat(one.plainSha256()).isEqualTo(sha256(content.bytes()));
			assertThat(one.fileSha256()).isEqualTo(sha256(Files.readAllBytes(file(one))));
			assertThat(one.rows()).isEqualTo(text(content).lines().count() - 1);
		}
	}

	@Test
	void aPackageOpensWithItsOwnPassphraseOnly() throws Exception {
		List<Manifest> packages = cut(electors(30)).packages();
		String another = this.passphrases.get(packages.get(1).id());
		assertThat(Unsealed.of(file(packages.get(0)), another).bytes()).isNull();
		assertThat(Set.copyOf(this.passphrases.values())).hasSize(3).allMatch(each -> each.length() == 34);
	}

	@Test
	void nothingOfTheRowsIsOnDiskInPlain() throws Exception {
		cut(electors(5000));
		try (Stream<Path> files = Files.walk(this.folder)) {
			assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
				.allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
					.doesNotContain("TREMBLAY", "MAIN ST", "0000000001,"));
		}
	}

	@Test
	void aPackedExtractGivesTheSamePackages() throws Exception {
		byte[] extract = electors(500);
		CutReport report = cut(packed(extract));
		for (Manifest one : report.packages()) {
			assertThat(text(open(one))).isEqualTo(rowsOf(extract, one.recipient()));
		}
	}

	@Test
	void cellsThatLookLikeFormulasAreCountedAndDeliveredAsTheyCame() throws Exception {
		String row = elector(1).replace("1 MAIN ST", "=cmd()").replace("ROY", "\"@ROY\"");
		CutReport report = cut((InventedElectors.HEADING + row + elector(2)).getBytes(StandardCharsets.UTF_8));
		assertThat(report.packages().get(0).formulas()).isEqualTo(2);
		assertThat(text(open(report.packages().get(0)))).contains(row);
	}

	@Test
	void anElectorWhoIsThereTwiceIsReported() throws Exception {
		String twice = elector(1) + elector(2) + elector(1) + elector(1).replace("3525005", "3514019");
		CutReport report = cut((InventedElectors.HEADING + twice).getBytes(StandardCharsets.UTF_8));
		assertThat(report.duplicates()).as("in two municipalities one may be an elector").containsExactly(4L);
	}

	@Test
	void whoHoldsAnElectorIsFoundByTheKeyAlone() throws Exception {
		String moved = elector(2).replace("3525005", "3514019");
		CutReport report = cut(
				(InventedElectors.HEADING + electors(300, 10) + elector(2) + moved).getBytes(StandardCharsets.UTF_8));
		assertThat(holders(KEY, "0000000002")).extracting(number -> report.packages().get(number).recipient())
			.containsExactlyInAnyOrder("3525005", "3514019");
		assertThat(holders(KEY, "0000000100")).hasSize(1);
		assertThat(holders(KEY, "0000009999")).isEmpty();
		assertThat(holders(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }, "0000000002"))
			.isEmpty();
	}

	private List<Integer> holders(byte[] key, String elector) throws IOException {
		try (Stream<Path> folders = Files.walk(this.folder)) {
			Path index = folders.filter(folder -> folder.endsWith("index")).findFirst().orElseThrow();
			return ElectorIndex.packages(index, key, elector);
		}
	}

	/** Electors from this number on, in turn of the municipalities. */
	private static String electors(int rows, int from) {
		Random random = new Random(7);
		return IntStream.range(from, from + rows)
			.mapToObj(id -> InventedElectors.row(id, CODES.get(id % CODES.size()), random))
			.collect(Collectors.joining());
	}

	@Test
	void theIndexHashIsSipHash() {
		byte[] key = new byte[16];
		byte[] message = new byte[15];
		IntStream.range(0, 16).forEach(i -> key[i] = (byte) i);
		IntStream.range(0, 15).forEach(i -> message[i] = (byte) i);
		assertThat(new KeyedHash(key).of(message, 0, 15)).as("the example of its authors")
			.isEqualTo(0xa129ca6149be45e5L);
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
