package ca.docket.casefile.documents.check;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The malware scanner, played by a server that speaks as {@code clamd} does. */
class ScannerTest {

	@TempDir
	private Path folder;

	@Test
	void aCleanDocumentPassesAndTheScannerHasSeenAllOfIt() throws IOException {
		String content = "clean ".repeat(50_000);
		try (Clamd clamd = new Clamd("stream: OK\0")) {
			new Scanner(clamd.address()).look(candidate(content));
			assertThat(clamd.received.join()).isEqualTo(content);
		}
	}

	@Test
	void anInfectedOneIsRefusedByItsName() throws IOException {
		try (Clamd clamd = new Clamd("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
			assertThatExceptionOfType(Unfit.class).isThrownBy(() -> new Scanner(clamd.address()).look(candidate("x")))
				.withMessage("malware")
				.satisfies(unfit -> assertThat(unfit.details()).containsExactly("Win.Test.EICAR_HDB-1"))
				.satisfies(unfit -> assertThat(unfit.status().value()).isEqualTo(400));
		}
	}

	@Test
	void withoutAClearAnswerNothingIsKept() throws IOException {
		for (String answer : new String[] { "INSTREAM size limit exceeded. ERROR\0", "", "stream: OK maybe" }) {
			try (Clamd clamd = new Clamd(answer)) {
				unavailable(clamd.address());
			}
		}
		int nobody;
		try (ServerSocket closed = new ServerSocket(0)) {
			nobody = closed.getLocalPort();
		}
		unavailable("127.0.0.1:" + nobody);
		unavailable("no-such-host.invalid:3310");
	}

	@Test
	void anAddressIsAHostAndAPort() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Scanner("clamd"));
	}

	private void unavailable(String address) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> new Scanner(address).look(candidate("x")))
			.withMessage("scanner")
			.satisfies(unfit -> assertThat(unfit.status().value()).isEqualTo(503));
	}

	private Candidate candidate(String content) throws IOException {
		return new Candidate("a.txt", "text/plain", Files.writeString(this.folder.resolve("a.txt"), content));
	}

	/** Takes one stream and gives one answer. */
	private static class Clamd implements AutoCloseable {

		private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

		private final CompletableFuture<String> received;

		Clamd(String answer) throws IOException {
			this.received = CompletableFuture.supplyAsync(() -> {
				try (Socket client = this.server.accept()) {
					DataInputStream in = new DataInputStream(client.getInputStream());
					assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
					ByteArrayOutputStream content = new ByteArrayOutputStream();
					for (int length = in.readInt(); length > 0; length = in.readInt()) {
						content.write(in.readNBytes(length));
					}
					client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
					return content.toString(StandardCharsets.UTF_8);
				}
				catch (IOException ex) {
					throw new java.io.UncheckedIOException(ex);
				}
			});
		}

		String address() {
			return "127.0.0.1:" + this.server.getLocalPort();
		}

		@Override
		public void close() throws IOException {
			this.server.close();
		}

	}

}
