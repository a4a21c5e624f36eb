package ca.docket.electorlist.cut;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generates an extract for 414 recipients, cuts it, and prints how fast that was, what it
 * took, and the same of the index of electors alone:
 * {@code mvn test -Dtest=CutBenchmark -Drows=10000000 -DargLine=-Xmx512m}. It also does
 * what an operator would do by hand, which needs {@code 7z} (Debian: p7zip-full), and a
 * disk with four times the extract (ten million rows: 5 GB).
 */
class CutBenchmark {

	private static final double MEGABYTE = 1_000_000;

	/** {@code gensub} and the like are not everywhere; this runs with any awk. */
	private static final String BY_HAND = """
			tail -n +2 extract.csv | awk -F, -v RS='\\r\\n' -v ORS='\\r\\n' '{ print > ("hand/" $NF ".csv") }'
			for f in hand/*.csv; do 7z a -tzip -mem=AES256 -pSecret "$f.zip" "$f" > /dev/null && rm "$f"; done
			""";

	private static final int LOOKUPS = 1000;

	private final long rows = Long.getLong("rows", 10_000_000);

	private final List<String> codes = IntStream.range(0, 414).mapToObj(i -> "35%05d".formatted(i * 7)).toList();

	@TempDir
	private Path folder;

	private long peak;

	@Test
	void cutsAnExtract() throws Exception {
		Path extract = this.folder.resolve("extract.csv");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(extract), 1 << 20)) {
			InventedElectors.write(out, this.rows, this.codes);
		}
		long size = Files.size(extract);
		System.out.printf("%,d rows, %,.0f MB, 414 recipients, %d processors, heap of %,d MB%n", this.rows,
				size / MEGABYTE, Runtime.getRuntime().availableProcessors(),
				Runtime.getRuntime().maxMemory() / 1024 / 1024);
		double seconds = seconds(() -> cut(extract));
		System.out.printf("cut and sealed: %.1f s, %,.0f rows/s, %.1f MB/s, peak heap %,d MB, resident at most %s%n",
				seconds, this.rows / seconds, size / MEGABYTE / seconds, this.peak / 1024 / 1024, resident());
		index();
		byHand(size);
	}

	private void cut(Path extract) throws IOException {
		Map<String, Set<String>> recipients = Map.of("municipality", Set.copyOf(this.codes));
		Path packages = Files.createDirectory(this.folder.resolve("cut"));
		try (Cut cut = new Cut(CutOnDisk.layout(), recipients, packages, new byte[16], (read, bytes) -> measure());
				InputStream in = new BufferedInputStream(Files.newInputStream(extract), 1 << 16)) {
			CutReport report = cut.run(in, Long.MAX_VALUE);
			assertThat(report.addsUp()).isTrue();
			assertThat(report.packages()).hasSize(414);
		}
	}

	/** What Linux says of this process; the tests' own classes are in it. */
	private static String resident() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
			return lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow().substring(6).strip();
		}
	}

	private void index() throws Exception {
		Path files = this.folder.resolve("cut/index");
		try (Stream<Path> all = Files.list(files)) {
			System.out.printf("index: %,.0f MB in 256 files",
					all.mapToLong(one -> one.toFile().length()).sum() / MEGABYTE);
		}
		Path alone = this.folder.resolve("alone");
		System.out.printf(", built alone in %.1f s", seconds(() -> build(alone)));
		Random random = new Random(7);
		double seconds = seconds(() -> {
			for (int i = 0; i < LOOKUPS; i++) {
				assertThat(ElectorIndex.packages(alone, new byte[16], "%010d".formatted(random.nextLong(this.rows))))
					.hasSize(1);
			}
		});
		System.out.printf(", a look-up %.2f ms%n", 1000 * seconds / LOOKUPS);
	}

	private void build(Path alone) throws IOException {
		try (ElectorIndex index = new ElectorIndex(alone, new byte[16])) {
			for (long i = 0; i < this.rows; i++) {
				index.add("%010d".formatted(i).getBytes(StandardCharsets.US_ASCII), 0, 10, (int) (i % 414), i);
			}
			assertThat(index.finish(() -> {
			})).isEmpty();
		}
	}

	private void measure() {
		Runtime runtime = Runtime.getRuntime();
		this.peak = Math.max(this.peak, runtime.totalMemory() - runtime.freeMemory());
	}

	private void byHand(long size) throws Exception {
		if (run("command -v 7z > /dev/null && mkdir hand") != 0) {
			System.out.println("by hand: 7z is not installed");
			return;
		}
		double seconds = seconds(() -> assertThat(run(BY_HAND)).isZero());
		System.out.printf("by hand (awk, then 7z): %.1f s, %,.0f rows/s, %.1f MB/s%n", seconds, this.rows / seconds,
				size / MEGABYTE / seconds);
	}

	private int run(String script) throws IOException, InterruptedException {
		return new ProcessBuilder("sh", "-c", script).directory(this.folder.toFile()).inheritIO().start().waitFor();
	}

	/** Something that takes its time. */
	private interface Work {

		void run() throws Exception;

	}

	private static double seconds(Work work) throws Exception {
		long begun = System.nanoTime();
		work.run();
		return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
	}

}
