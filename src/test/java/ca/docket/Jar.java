package ca.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The built application as a process of its own, for tests that need another profile,
 * other settings, or to kill it. Build it first: {@code mvn package -DskipTests}.
 */
public final class Jar implements AutoCloseable {

	/** A start takes some fifteen seconds; on a busy machine many times that. */
	private static final Duration START = Duration.ofMinutes(5);

	private static final String PORT = "--server.port=";

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final Process process;

	private final Path log;

	private final int port;

	private Jar(Process process, Path log, int port) {
		this.process = process;
		this.log = log;
		this.port = port;
	}

	/**
	 * Starts it on the default profile's data in {@code data} and waits for readiness.
	 */
	public static Jar started(Path data, String... arguments) {
		String[] all = Stream.concat(Stream.of("--docket.local.data=" + data), Stream.of(arguments))
			.toArray(String[]::new);
		return launched(Map.of(), all).awaitReady();
	}

	/**
	 * Starts it with these settings, on a free port unless {@code --server.port} comes.
	 */
	public static Jar launched(Map<String, String> environment, String... arguments) {
		int free = freePort();
		int port = Stream.of(arguments)
			.filter(argument -> argument.startsWith(PORT))
			.map(argument -> Integer.parseInt(argument.substring(PORT.length())))
			.findFirst()
			.orElse(free);
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-jar", "target/docket.jar"));
		command.addAll(List.of(arguments));
		if (port == free) {
			command.add(PORT + port);
		}
		try {
			Path log = Files.createTempFile(Files.createDirectories(Path.of("target/jar-logs")), "docket-", ".log");
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
			builder.environment().putAll(environment);
			return new Jar(builder.start(), log, port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until it is ready for requests; fails at once where it ended instead. */
	public Jar awaitReady() {
		Awaitility.await().pollInterval(Duration.ofMillis(250)).atMost(START).until(() -> {
			assertThat(this.process.isAlive()).as("Docket runs; its log:\n%s", log()).isTrue();
			return answers("/actuator/health/readiness");
		});
		return this;
	}

	/** Waits until it ended by itself. */
	public Jar awaitEnd() {
		try {
			assertThat(this.process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).as("Docket ends; its log:\n%s", log())
				.isTrue();
			return this;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public int exitCode() {
		return this.process.exitValue();
	}

	public int port() {
		return this.port;
	}

	public URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	public String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The database of the default profile on its data; it lives on after a kill. */
	public static DataSource database(Path data) {
		try {
			Path postgres = data.resolve("postgres");
			String port = Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(3);
			return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port), "postgres",
					Files.readString(postgres.resolve("password")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A request as a person, with HTTP Basic. */
	public HttpRequest.Builder as(String person, String password, String path) {
		String credentials = Base64.getEncoder()
			.encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
		return HttpRequest.newBuilder(address(path))
			.timeout(Duration.ofSeconds(30))
			.header("Authorization", "Basic " + credentials);
	}

	public HttpResponse<String> send(HttpRequest request) throws IOException {
		try {
			return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	/**
	 * Lets it do nothing with {@code STOP}, until {@code CONT}.
	 */
	public void signal(String name) throws IOException {
		new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).inheritIO().start();
	}

	/** {@code kill -9}: it can do nothing any more, and its children live on. */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/** SIGTERM: it ends its work first. */
	public void stop() {
		this.process.destroy();
		awaitEnd();
	}

	@Override
	public void close() {
		stop();
	}

	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers(String path) {
		try {
			return send(HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(5)).build())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
