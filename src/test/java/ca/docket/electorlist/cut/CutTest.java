package ca.docket.electorlist.cut;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import ca.docket.electorlist.cut.ExtractRefused.Cause;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CutTest {

	private static final List<String> CODES = List.of("3525005", "3514019", "3506008");

	private static final long LARGEST = 1L << 30;

	private static final byte[] KEY = new byte[16];

	@TempDir
	private Path folder;

	private Map<UUID, String> passphrases;

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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0000000009,ROY,ANNE,,1960-02-30,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005        | format   | birth_date
			0000000009,ROY,ANNE,,1960-13-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005        | format   | birth_date
			0000000009,ROY,,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005            | missing  | first_name
			000000009,ROY,ANNE,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005         | format   | elector_id
			0000000009,ROY,ANNE,,1960-02-01,1 MAIN ST,OTTAWA,,,guest,EP,1,3525005        | format   | occupancy
			0000000009,ROY,ANNE,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,12345678901,3525005 | format | ward
			0000000009,ROY,ANNE,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1                | columns  |
			0000000009,ROY,ANNE,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005,       | columns  |
			0000000009,ROY,"ANNE,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005       | quote    |
			0000000009,ROY,AN"NE,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005       | quote    |
			0000000009,ROY,"ANNE"X,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005     | quote    |
			0000000009,ROY,AN\0NE,,1960-02-01,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005      | control  |
			""", quoteCharacter = '\u0001')
	void aRowThatDoesNotFitIsRefusedWithItsLineAndReason(String row, Reason reason, String column) throws Exception {
		byte[] extract = (InventedElectors.HEADING + elector(1) + row.replace("\\0", "\0") + "\r\n" + elector(2))
			.getBytes(StandardCharsets.UTF_8);
		CutReport report = cut(extract);
		assertThat(report.refused()).containsExactly(new Refusal(3, reason, column));
		assertThat(report.rows()).isEqualTo(3);
		assertThat(report.addsUp()).isTrue();
		assertThat(text(open(report.packages().get(0)))).isEqualTo(InventedElectors.HEADING + elector(1) + elector(2));
	}

	@Test
	void aRowOfAMegabyteIsRefusedAndTheNextOneIsRead() throws Exception {
		String extract = InventedElectors.HEADING + "x".repeat(1 << 20) + "\r\n" + elector(1);
		assertThat(cut(extract.getBytes(StandardCharsets.UTF_8)).refused())
			.containsExactly(new Refusal(2, Reason.length, null));
	}

	@Test
	void bytesThatAreNotUtf8AreRefused() throws Exception {
		String extract = InventedElectors.HEADING + elector(1) + elector(2).replace("1 MAIN ST", "1 RUE DU PR\u00c9");
		byte[] latin = extract.replace("\uFEFF", "\u00ef\u00bb\u00bf").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(cut(latin).refused()).containsExactly(new Refusal(3, Reason.utf8, null));
	}

	@Test
	void aLastLineThatBreaksOffIsRefusedEvenIfItLooksWhole() throws Exception {
		String extract = InventedElectors.HEADING + elector(1) + elector(2).strip();
		assertThat(cut(extract.getBytes(StandardCharsets.UTF_8)).refused())
			.containsExactly(new Refusal(3, Reason.broken, null));
	}

	@Test
	void aLineEndOfAnotherKindIsRefused() throws Exception {
		String extract = InventedElectors.HEADING + elector(1) + elector(2).replace("\r", "") + elector(3);
		assertThat(cut(extract.getBytes(StandardCharsets.UTF_8)).refused())
			.containsExactly(new Refusal(3, Reason.lineEnd, null));
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
			return new ElectorLookup(index, key).packages(elector);
		}
	}

	/** Electors from this number on, in turn of the municipalities. */
	private static String electors(int rows, int from) {
		Random random = new Random(7);
		return IntStream.range(from, from + rows)
			.mapToObj(id -> InventedElectors.row(id, CODES.get(id % CODES.size()), random))
			.collect(Collectors.joining());
	}

	@ParameterizedTest
	@ValueSource(strings = { "voted", "Has_Voted", "STRIKE_OFF" })
	void anExtractWithAColumnOfWhoVotedIsRefusedWhole(String column) {
		String heading = InventedElectors.HEADING.replace("ward", column);
		refused(heading + elector(1), Cause.whoVoted);
		refused(InventedElectors.HEADING.replace("municipality", "municipality," + column) + elector(1),
				Cause.whoVoted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "VOTED", "Struck off", "\"a voté\"", "Biffé" })
	void anExtractWithAValueThatSaysWhoVotedIsRefusedWhole(String value) {
		refused(InventedElectors.HEADING + elector(1) + elector(2).replace("1 MAIN ST", value), Cause.whoVoted);
		refused(InventedElectors.HEADING + elector(1) + elector(2).replace("\r\n", "," + value + "\r\n"),
				Cause.whoVoted);
	}

	@Test
	void anExtractThatBeginsOtherwiseIsRefused() {
		refused("", Cause.empty);
		refused(InventedElectors.HEADING, Cause.empty);
		refused(InventedElectors.HEADING.substring(1) + elector(1), Cause.heading);
		refused(InventedElectors.HEADING.replace("ward", "poll") + elector(1), Cause.heading);
		refused(InventedElectors.HEADING.strip(), Cause.heading);
	}

	@Test
	void aCodeOfNobodyInTheCampaignStopsIt() {
		refused(InventedElectors.HEADING + elector(1).replace("3525005", "3520005"), Cause.unknown);
	}

	@Test
	void moreRefusedRowsThanTheLayoutAllowsStopIt() {
		refused(InventedElectors.HEADING + "x\r\n".repeat(1001), Cause.refused);
		refused(InventedElectors.HEADING + elector(1).repeat(1002), Cause.duplicates);
	}

	@Test
	void aBombIsRefusedBeforeItUnpacks() throws Exception {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
			gzip.write(InventedElectors.HEADING.getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < 200; i++) {
				gzip.write(new byte[1 << 20]);
			}
		}
		refused(bomb.toByteArray(), Cause.tooLarge);
	}

	@Test
	void aPackedExtractThatBreaksOffIsRefused() throws Exception {
		byte[] packed = packed(electors(500));
		refused(Arrays.copyOf(packed, packed.length / 2), Cause.damaged);
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

	private void refused(String extract, Cause cause) {
		refused(extract.getBytes(StandardCharsets.UTF_8), cause);
	}

	private void refused(byte[] extract, Cause cause) {
		assertThatThrownBy(() -> cut(extract)).isInstanceOfSatisfying(ExtractRefused.class,
				refused -> assertThat(refused.cause()).isEqualTo(cause));
	}

	private CutReport cut(byte[] extract) throws IOException {
		Map<String, Set<String>> recipients = Map.of("municipality", Set.copyOf(CODES));
		try (Cut cut = new Cut(layout(), recipients, Files.createTempDirectory(this.folder, "cut"), KEY,
				(rows, read) -> {
				})) {
			CutReport report = cut.run(new ByteArrayInputStream(extract), LARGEST);
			this.passphrases = cut.passphrases();
			return report;
		}
	}

	private Unsealed.Content open(Manifest one) throws IOException {
		return Unsealed.of(file(one), this.passphrases.get(one.id()));
	}

	private Path file(Manifest one) throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(one.id().toString()))
				.findFirst()
				.orElseThrow();
		}
	}

	private static String text(Unsealed.Content content) {
		return new String(content.bytes(), StandardCharsets.UTF_8);
	}

	private static String rowsOf(byte[] extract, String code) {
		return InventedElectors.HEADING + new String(extract, StandardCharsets.UTF_8).lines()
			.skip(1)
			.filter(row -> row.endsWith("," + code))
			.map(row -> row + "\r\n")
			.collect(Collectors.joining());
	}

	private static String elector(int id) {
		return "%010d,ROY,ANNE,,1960-02-29,1 MAIN ST,OTTAWA,,,owner,EP,1,3525005\r\n".formatted(id);
	}

	private static byte[] electors(int rows) throws IOException {
		ByteArrayOutputStream extract = new ByteArrayOutputStream();
		InventedElectors.write(extract, rows, CODES);
		return extract.toByteArray();
	}

	private static byte[] packed(byte[] extract) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(extract);
		}
		return packed.toByteArray();
	}

	static Layout layout() {
		try (InputStream json = CutTest.class.getResourceAsStream("/electorlist/layouts/example-1.json")) {
			return new ObjectMapper().readValue(json, Layout.class);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
