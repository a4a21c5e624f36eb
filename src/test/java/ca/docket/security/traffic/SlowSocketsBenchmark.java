package ca.docket.security.traffic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long others wait while 200 sockets send and read slowly, from one address and from
 * fifty. Not among the tests that run by default:
 * {@code mvn test -Dtest=SlowSocketsBenchmark -Dseconds=120 -DargLine=}.
 */
@DocketTest
class SlowSocketsBenchmark {

	private static final int SOCKETS = 200;

	private static final int SECONDS = Integer.getInteger("seconds", 120);

	private static final List<String> ANONYMOUS = List.of(
			"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: 60000\r\n\r\nusername=",
			"POST /engine-rest/task HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
					+ "Content-Length: 200000\r\n\r\n{",
			"GET /sign-in HTTP/1.1\r\nHost: a\r\n\r\n");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(ints = { 1, 50 })
	void othersAreServed(int addresses) throws Exception {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		ExecutorService slow = Executors.newFixedThreadPool(SOCKETS);
		List<String> requests = new ArrayList<>(ANONYMOUS);
		requests.add(largeFile(this.port));
		try {
			for (int i = 0; i < SOCKETS; i++) {
				int socket = i;
				slow.submit(() -> {
					hold("127.0.1." + (1 + socket % addresses), requests.get(socket % requests.size()), until);
					return null;
				});
			}
			List<Double> pages = new ArrayList<>();
			List<Double> alive = new ArrayList<>();
			measure(until, pages, alive);
			print(addresses + " addresses, sign-in and page", pages);
			print(addresses + " addresses, liveness", alive);
			assertThat(percentile(pages, 95)).isLessThan(1000);
		}
		finally {
			slow.shutdownNow();
		}
	}

	/**
	 * What somebody who signed in asks for, and no connection has buffers for.
	 */
	static String largeFile(int port) {
		Visitor visitor = new Visitor(port);
		visitor.signIn("requester", "docket");
		return "GET /camunda/lib/deps.js HTTP/1.1\r\nHost: a\r\nCookie: JSESSIONID=%s\r\n\r\n"
			.formatted(visitor.cookie("JSESSIONID"));
	}

	private void measure(long until, List<Double> pages, List<Double> alive) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(4);
		List<Future<?>> all = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			all.add(people.submit(() -> {
				while (System.nanoTime() < until) {
					Visitor visitor = new Visitor(this.port);
					time(pages, () -> visitor.signIn("requester", "docket").statusCode(), 302);
					time(pages, () -> visitor.open("/cases").statusCode(), 200);
					time(alive, () -> visitor.call("/actuator/health/liveness").statusCode(), 200);
				}
			}));
		}
		for (Future<?> one : all) {
			one.get();
		}
	}

	private static void time(List<Double> times, IntSupplier call, int expected) {
		long start = System.nanoTime();
		assertThat(call.getAsInt()).isEqualTo(expected);
		synchronized (times) {
			times.add((System.nanoTime() - start) / 1e6);
		}
	}

	/** A byte a second, each way, and again when it was thrown out. */
	private void hold(String from, String request, long until) throws InterruptedException {
		while (System.nanoTime() < until) {
			try (Socket socket = new Socket()) {
				socket.setReceiveBufferSize(1024);
				socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
				socket.connect(new InetSocketAddress("127.0.0.1", this.port));
				socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
				while (System.nanoTime() < until) {
					Thread.sleep(1000);
					if (request.startsWith("POST")) {
						socket.getOutputStream().write('a');
					}
					if (socket.getInputStream().available() > 0 && socket.getInputStream().read() < 0) {
						break;
					}
				}
			}
			catch (IOException ex) {
				// thrown out: it comes back
			}
		}
	}

	private static void print(String what, List<Double> times) {
		System.out.printf("BENCHMARK %s: %d calls, p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n", what, times.size(),
				percentile(times, 50), percentile(times, 95), Collections.max(times));
	}

	private static double percentile(List<Double> times, int percent) {
		List<Double> sorted = times.stream().sorted().toList();
		return sorted.get((sorted.size() - 1) * percent / 100);
	}

}
