package ca.docket.security.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Slow sockets hold no place, and others are served before them. */
@DocketTest
class SlowCallersTest {

	private static final String SIGN_IN = """
			POST /sign-in HTTP/1.1\r
			Host: localhost\r
			Content-Type: application/x-www-form-urlencoded\r
			Content-Length: %d\r
			\r
			""";

	private static final int CROWD = 200;

	@LocalServerPort
	private int port;

	private final List<Socket> sockets = new ArrayList<>();

	private final ExecutorService others = Executors.newCachedThreadPool();

	@AfterEach
	void hangUp() throws IOException {
		this.others.shutdownNow();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	/** {@link SlowSocketsBenchmark} says how fast. */
	@ParameterizedTest
	@CsvSource({ "1, 408 503", "50, 408" })
	void othersAreServedWhileBodiesComeSlowlyAndThoseAreTurnedAway(int addresses, String answers) throws IOException {
		List<Socket> slow = crowd(addresses, SIGN_IN.formatted(40_000) + "username=");
		assertOthersAreServed();
		assertThat(answers(slow)).containsExactly(answers.split(" "));
	}

	/** One address has fewer of those who wait for an answer than there are threads. */
	@ParameterizedTest
	@CsvSource({ "1, 200 503", "50, 200" })
	void othersAreServedWhileAnswersAreReadSlowly(int addresses, String answers) throws IOException {
		List<Socket> slow = crowd(addresses, SlowSocketsBenchmark.largeFile(this.port));
		assertThat(answers(slow)).containsExactly(answers.split(" "));
		assertOthersAreServed();
	}

	private List<Socket> crowd(int addresses, String text) throws IOException {
		List<Socket> slow = new ArrayList<>();
		for (int i = 0; i < CROWD; i++) {
			slow.add(sent("127.0.1." + (1 + i % addresses), text));
		}
		return slow;
	}

	private void assertOthersAreServed() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.call("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(visitor.signIn("requester", "docket").statusCode()).isEqualTo(302);
		assertThat(visitor.open("/cases").statusCode()).isEqualTo(200);
	}

	/** Half a second between two bytes is no silence of five. */
	@Test
	void fiveSecondsAreForAllOfABody() throws IOException {
		Instant begun = Instant.now();
		Socket slow = sent("127.0.0.4", SIGN_IN.formatted(40_000) + "username=");
		Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(500)).until(() -> {
			if (slow.getInputStream().available() == 0) {
				slow.getOutputStream().write('a');
				return false;
			}
			return true;
		});
		assertThat(answer(slow)).startsWith("HTTP/1.1 408");
		assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofSeconds(5));
	}

	@Test
	void aBodyThatComesInPiecesIsReadWhole() throws IOException {
		String body = "username=requester&password=docket";
		Socket slow = sent("127.0.0.3", SIGN_IN.formatted(body.length()) + body.substring(0, 12));
		slow.getOutputStream().write(body.substring(12).getBytes(StandardCharsets.US_ASCII));
		assertThat(answer(slow)).as("without the token of the page").startsWith("HTTP/1.1 403");
	}

	@Test
	void aPlaceIsFreeBeforeTheAnswerIsRead() throws Exception {
		Places places = new Places(1);
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch read = new CountDownLatch(1);
		Future<?> slow = this.others.submit(() -> {
			pass(places, new SlowReader(reading, read), "a".repeat(10_000));
			return null;
		});
		assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
		MockHttpServletResponse answer = new MockHttpServletResponse();
		pass(places, answer, "b");
		assertThat(answer.getContentAsString()).isEqualTo("b");
		assertThat(slow.isDone()).isFalse();
		read.countDown();
		slow.get();
	}

	@Test
	void largeAnswersHavePlacesOfTheirOwn() throws Exception {
		Places places = new Places(5);
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch read = new CountDownLatch(1);
		for (int i = 0; i < 5; i++) {
			this.others.submit(() -> {
				pass(places, new SlowReader(reading, read), "a".repeat(300_000));
				return null;
			});
		}
		assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
		MockHttpServletResponse answer = new MockHttpServletResponse();
		pass(places, answer, "b");
		assertThat(answer.getContentAsString()).isEqualTo("b");
		read.countDown();
	}

	@Test
	void aCrowdIsLimitedAsAWholeAndFromOneAddress() {
		Crowd crowd = new Crowd(3, 2);
		assertThat(List.of("a", "a", "b")).allMatch(address -> crowd.enter(address, Duration.ZERO));
		assertThat(List.of("a", "b", "c")).noneMatch(address -> crowd.enter(address, Duration.ZERO));
		crowd.leave("b");
		assertThat(crowd.enter("a", Duration.ZERO)).isFalse();
		assertThat(crowd.enter("c", Duration.ZERO)).isTrue();
	}

	private static void pass(Places places, MockHttpServletResponse response, String answer) throws Exception {
		FilterChain chain = (asked, answered) -> answered.getWriter().write(answer);
		places.doFilter(new MockHttpServletRequest("GET", "/cases"), response, chain);
	}

	/** Takes nothing until it is told to. */
	private static class SlowReader extends MockHttpServletResponse {

		private final CountDownLatch reading;

		private final CountDownLatch read;

		SlowReader(CountDownLatch reading, CountDownLatch read) {
			this.reading = reading;
			this.read = read;
		}

		@Override
		public ServletOutputStream getOutputStream() {
			this.reading.countDown();
			try {
				this.read.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return super.getOutputStream();
		}

	}

	private Socket sent(String from, String text) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(1024);
		socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
		socket.connect(new InetSocketAddress("127.0.0.1", this.port));
		this.sockets.add(socket);
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/** Each of their kinds once. */
	private static Set<String> answers(List<Socket> sockets) throws IOException {
		Set<String> answers = new TreeSet<>();
		for (Socket socket : sockets) {
			answers.add(answer(socket).replace("HTTP/1.1 ", ""));
		}
		return answers;
	}

	/** Its first bytes. */
	private static String answer(Socket socket) throws IOException {
		socket.setSoTimeout(20_000);
		InputStream in = socket.getInputStream();
		return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
	}

}
