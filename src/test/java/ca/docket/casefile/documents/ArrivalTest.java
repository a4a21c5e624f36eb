package ca.docket.casefile.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import ca.docket.casefile.documents.check.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What comes over a line, and how it is given up. */
class ArrivalTest {

	private static final Path FULL = Path.of("/dev/full");

	@TempDir
	private Path folder;

	private final AtomicLong read = new AtomicLong();

	@Test
	void theLargestAllowedComesInWhole() throws IOException {
		Arrival arrival = arrive(new ByteArrayInputStream(new byte[1_000_000]), this.folder.resolve("a"));
		assertThat(arrival.size()).isEqualTo(1_000_000).isEqualTo(Files.size(arrival.file()));
		assertThat(arrival.sha256()).isEqualTo("d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025");
	}

	@Test
	void aLineThatNeverEndsIsLeftAsSoonAsItIsTooMuch() {
		refused("too-large", 413, endless(), this.folder.resolve("a"));
		assertThat(this.read.get()).isLessThan(1_100_000);
	}

	@Test
	void aSlowLineIsLeft() {
		Clock hasty = new Clock() {
			private Instant now = Instant.EPOCH;

			@Override
			public Instant instant() {
				this.now = this.now.plusSeconds(50);
				return this.now;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

			@Override
			public java.time.ZoneId getZone() {
				return ZoneOffset.UTC;
			}
		};
		assertThatExceptionOfType(Unfit.class)
			.isThrownBy(() -> Arrival.of(endless(), this.folder.resolve("a"), settings(), hasty))
			.withMessage("slow");
		assertThat(this.read.get()).isLessThan(100_000);
	}

	@Test
	void aLineThatBreaksIsNoDocument() {
		refused("broken-off", 400, new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("Connection reset");
			}
		}, this.folder.resolve("a"));
	}

	@Test
	@EnabledIf("hasAFullDisk")
	void aFullDiskIsToldAsThat() {
		refused("no-room", 507, new ByteArrayInputStream(new byte[100]), FULL);
	}

	static boolean hasAFullDisk() {
		return Files.exists(FULL);
	}

	private InputStream endless() {
		return new InputStream() {
			@Override
			public int read() {
				ArrivalTest.this.read.incrementAndGet();
				return 0;
			}
		};
	}

	private void refused(String reason, int status, InputStream line, Path file) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> arrive(line, file))
			.withMessage(reason)
			.satisfies(unfit -> assertThat(unfit.status().value()).isEqualTo(status));
	}

	private static Arrival arrive(InputStream line, Path file) throws IOException {
		return Arrival.of(line, file, settings(), Clock.systemUTC());
	}

	private static DocumentSettings settings() {
		return new DocumentSettings(DataSize.ofBytes(1_000_000), Map.of(), Path.of("none"), 1, Duration.ofMinutes(1),
				DataSize.ofGigabytes(1), DataSize.ofGigabytes(1));
	}

}
