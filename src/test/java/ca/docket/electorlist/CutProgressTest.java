package ca.docket.electorlist;

import java.time.Instant;
import java.util.UUID;

import ca.docket.electorlist.cut.CutState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How far a cut is, as the page of its campaign shows it. */
class CutProgressTest {

	private static final Instant BEGIN = Instant.parse("2026-08-17T12:00:00Z");

	@Test
	void rowsSpeedAndTimeLeftAreSeen() {
		assertThat(CutProgress.of(cut("running", 250_000_000), BEGIN.plusSeconds(10)))
			.isEqualTo(new CutProgress(2_500_000, 25, 25, 30));
	}

	@Test
	void beforeTheFirstRowNothingIsPromised() {
		assertThat(CutProgress.of(cut("running", 0), BEGIN)).isEqualTo(new CutProgress(0, 0, 0, 0));
	}

	@Test
	void aCutThatIsMadeHasNone() {
		assertThat(CutProgress.of(cut("made", 1_000_000_000))).isNull();
	}

	private static CutState cut(String state, long read) {
		return new CutState(UUID.randomUUID(), "ELD-2026-0001", 1, "example-1", state, 1_000_000_000, "", "municipal",
				BEGIN, read / 100, read, null, null, false);
	}

}
