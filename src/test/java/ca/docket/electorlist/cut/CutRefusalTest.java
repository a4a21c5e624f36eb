package ca.docket.electorlist.cut;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import ca.docket.electorlist.cut.ExtractRefused.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What of an extract is refused: a row, or all of it. */
class CutRefusalTest extends CutOnDisk {

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

	@ParameterizedTest
	@ValueSource(strings = { "voted", "Has_Voted", "STRIKE_OFF" })
	void anExtractWithAColumnOfWhoVotedIsRefusedWhole(String column) {
		String heading = InventedElectors.HEADING.replace("ward", column);
		refused(heading + elector(1), Cause.whoVoted);
		refused(InventedElectors.HEADING.replace("municipality", "municipality," + column) + elector(1),
				Cause.whoVoted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "VOTED", "  Voted ", "Struck off", "\"a voté\"", "Biffé" })
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

	private void refused(String extract, Cause cause) {
		refused(extract.getBytes(StandardCharsets.UTF_8), cause);
	}

	private void refused(byte[] extract, Cause cause) {
		assertThatThrownBy(() -> cut(extract)).isInstanceOfSatisfying(ExtractRefused.class,
				refused -> assertThat(refused.cause()).isEqualTo(cause));
	}

}
