package ca.docket.casefile.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import ca.docket.Jar;
import ca.docket.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads that are far too large or are cut off, against the built application with 512
 * MB.
 */
class UploadIT {

	private static final byte[] PIECE = "a line of text\n".repeat(4000).getBytes(StandardCharsets.US_ASCII);

	private static final long TWO_GIGABYTES = 2L << 30;

	private static final int MEGABYTE = 1_000_000;

	@TempDir
	private static Path data;

	private static Jar jar;

	private static String number;

	@BeforeAll
	static void start() throws IOException {
		jar = Jar.started(data, "--docket.local.cases=false");
		HttpResponse<String> submitted = jar
			.send(jar.as("requester2", "docket", "/engine-rest/process-definition/key/intake/submit-form")
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("""
						{"variables": {"title": {"value": "Large files"}, "division": {"value": "city-clerk"},
						"language": {"value": "en"}, "asksFor": {"value": "advice"},
						"problem": {"value": "Files are large."}, "benefit": {"value": "They fit."}}}"""))
				.build());
		number = submitted.body().replaceFirst(".*\"businessKey\":\"([^\"]+)\".*", "$1");
	}

	@AfterAll
	static void stop() {
		jar.stop();
	}

	@Test
	void twoGigabytesWithoutALengthAreRefusedAsSoonAsItIsTooMuch() throws IOException {
		long before = heap();
		try (Connection connection = new Connection("Transfer-Encoding: chunked")) {
			connection.sendPieces(40L * MEGABYTE);
			assertThat(heap() - before).as("growth of the heap in the middle of it").isLessThan(50 * MEGABYTE);
			connection.sendPieces(TWO_GIGABYTES);
			assertThat(connection.sent).isLessThan(70L * MEGABYTE);
			assertThat(connection.answer()).startsWith("HTTP/1.1 413")
				.contains("The file is too large: at most 50 MB.");
		}
		assertThat(heap() - before).as("growth of the heap").isLessThan(50 * MEGABYTE);
		assertThatNothingIsThere();
	}

	@Test
	void twoGigabytesThatAreAnnouncedAreRefusedBeforeAnyIsRead() throws IOException {
		try (Connection connection = new Connection("Content-Length: " + TWO_GIGABYTES)) {
			assertThat(connection.answer()).startsWith("HTTP/1.1 413");
		}
		assertThatNothingIsThere();
	}

	@Test
	void aRestartInTheMiddleOfAnUploadLeavesNothingHalf() throws IOException {
		try (Connection connection = new Connection("Content-Length: " + 40 * MEGABYTE)) {
			connection.sendPlain(20L * MEGABYTE);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !halves().isEmpty());
			jar.kill();
		}
		assertThat(halves()).isNotEmpty();
		jar = Jar.started(data, "--docket.local.cases=false");
		assertThatNothingIsThere();
	}

	private static void assertThatNothingIsThere() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(halves()).isEmpty());
		assertThat(signedIn().open("/cases/" + number + "/documents").body()).contains("There are no documents yet.");
	}

	private static Visitor signedIn() {
		Visitor requester = new Visitor(jar.port());
		requester.signIn("requester2", "docket");
		return requester;
	}

	/** Files of uploads that are under way, or were. */
	private static List<Path> halves() throws IOException {
		try (Stream<Path> files = Files.walk(data.resolve("uploads"))) {
			return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).toList();
		}
	}

	/** What is alive on the heap, in bytes, after a collection. */
	private static long heap() throws IOException {
		long pid = ProcessHandle.current()
			.children()
			.filter(child -> child.info().commandLine().orElse("").contains("--server.port=" + jar.port()))
			.findFirst()
			.orElseThrow()
			.pid();
		Process histogram = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				String.valueOf(pid), "GC.class_histogram")
			.redirectErrorStream(true)
			.start();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(histogram.getInputStream()))) {
			return lines.lines()
				.filter(line -> line.startsWith("Total"))
				.mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]))
				.findFirst()
				.orElseThrow();
		}
	}

	/** An upload by hand, signed in, that stops when the server has answered. */
	private static class Connection implements AutoCloseable {

		private final Socket socket = new Socket("localhost", jar.port());

		private final OutputStream out = this.socket.getOutputStream();

		private final InputStream in = this.socket.getInputStream();

		private long sent;

		Connection(String length) throws IOException {
			Visitor requester = signedIn();
			String token = requester.token("/");
			this.socket.setSoTimeout(30_000);
			this.out.write("""
					POST /cases/%s/documents?name=a.txt&audience=case HTTP/1.1\r
					Host: localhost:%d\r
					Cookie: JSESSIONID=%s\r
					X-CSRF-TOKEN: %s\r
					Content-Type: application/octet-stream\r
					%s\r
					\r
					""".formatted(number, jar.port(), requester.cookie("JSESSIONID"), token, length)
				.getBytes(StandardCharsets.US_ASCII));
			this.out.flush();
		}

		/** In pieces of which each tells its own length. */
		void sendPieces(long bytes) {
			byte[] head = (Integer.toHexString(PIECE.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			try {
				for (long end = this.sent + bytes; this.sent < end && this.in.available() == 0;) {
					this.out.write(head);
					this.out.write(PIECE);
					this.out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
					this.sent += PIECE.length;
				}
			}
			catch (IOException ex) {
				// The server has hung up; what it said is still there to be read.
			}
		}

		void sendPlain(long bytes) throws IOException {
			for (long end = this.sent + bytes; this.sent < end; this.sent += PIECE.length) {
				this.out.write(PIECE);
			}
			this.out.flush();
		}

		String answer() throws IOException {
			byte[] some = new byte[4096];
			StringBuilder answer = new StringBuilder();
			try {
				for (int read = this.in.read(some); read > 0
						&& !answer.toString().contains("}"); read = this.in.read(some)) {
					answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
				}
			}
			catch (IOException ex) {
				// It hung up after it had answered.
			}
			return answer.toString();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
