package ca.docket.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.util.LinuxUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The default profile's own PostgreSQL: a real server beside the application that listens
 * to this machine only and keeps its data between starts. However the last run ended, the
 * next start finds what was committed.
 */
class EmbeddedDatabase implements AutoCloseable {

	/**
	 * Recovery after a kill may take a while; a start without progress is told at once.
	 */
	private static final String START_SECONDS = "120";

	private static final Pattern COMPLAINT = Pattern
		.compile("(?:(?:FATAL|PANIC|DETAIL|error): +|LOG: +(?=could not))(.+?)[.]?$");

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Path folder;

	private final Path data;

	private final Path programs;

	private int port;

	/**
	 * @param folder a folder of its own, which nobody else uses at the same time
	 * @throws CannotStart with a sentence that says why
	 */
	EmbeddedDatabase(Path folder) {
		this.folder = folder;
		this.data = folder.resolve("data");
		try {
			this.programs = PostgresPrograms.in(folder);
			if (Files.notExists(this.data)) {
				create();
			}
			endOrphan();
			start(0);
		}
		catch (IOException ex) {
			throw DataFolder.unwritable(folder, ex);
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(this.port);
	}

	String password() {
		try {
			return Files.readString(passwordFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where nobody listens any more, the server is gone. */
	boolean listens() {
		try (Socket ignored = new Socket("127.0.0.1", this.port)) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** On the same port, which all connections lead to. */
	void startAgain() throws IOException {
		endOrphan();
		start(this.port);
	}

	@Override
	public void close() throws IOException {
		run("pg_ctl", "stop", "--pgdata", this.data.toString(), "--mode=fast", "--wait");
	}

	/** Complete or not there: a kill in between leaves only the half that is deleted. */
	private void create() throws IOException {
		Path half = this.folder.resolve("data.new");
		FileSystemUtils.deleteRecursively(half);
		writePassword();
		boolean created = run("initdb", "--pgdata", half.toString(), "--username=postgres", "--auth=scram-sha-256",
				"--pwfile", passwordFile().toString(), "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
				"--builtin-locale=C.UTF-8");
		if (!created) {
			throw new CannotStart(
					"PostgreSQL could not create its data in %s: %s.".formatted(this.folder, reason("initdb.log")));
		}
		Files.move(half, this.data, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Other people of this machine can reach the port, so they must not know it. */
	private void writePassword() throws IOException {
		Files.deleteIfExists(passwordFile());
		File file = Files.createFile(passwordFile()).toFile();
		file.setReadable(false, false);
		file.setReadable(true, true);
		Files.writeString(passwordFile(), UUID.randomUUID().toString());
	}

	private Path passwordFile() {
		return this.folder.resolve("password");
	}

	/**
	 * A JVM that was killed leaves its server running: we hold the lock, so nobody needs
	 * it. A number that now belongs to another program would only confuse the server.
	 */
	private void endOrphan() throws IOException {
		Path pidFile = this.data.resolve("postmaster.pid");
		if (Files.notExists(pidFile)) {
			return;
		}
		String pid = Files.readString(pidFile).lines().findFirst().orElse("0").strip();
		ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).orElse(null);
		if (process == null) {
			Files.delete(pidFile);
		}
		else if (!run("pg_ctl", "stop", "--pgdata", this.data.toString(), "--mode=fast", "--wait")) {
			process.destroyForcibly();
		}
	}

	private boolean isOurs(ProcessHandle process) {
		boolean postgres = process.info().command().filter(command -> command.contains("postgres")).isPresent();
		return postgres && process.info()
			.arguments()
			.map(arguments -> Arrays.asList(arguments).contains(this.data.toString()))
			.orElse(true);
	}

	/**
	 * Starts on a port, or on one that is free now. Where only the postmaster was killed
	 * its children need a moment to notice; where the port was taken in between another
	 * is tried.
	 */
	private void start(int wanted) throws IOException {
		Instant end = Instant.now().plus(PATIENCE);
		while (!startOnce((wanted != 0) ? wanted : freePort())) {
			String reason = reason("server.log");
			if (!reason.contains("in use") || Instant.now().isAfter(end)) {
				throw new CannotStart("PostgreSQL could not start on the data in %s: %s.".formatted(this.data, reason));
			}
			pause();
		}
	}

	private boolean startOnce(int port) throws IOException {
		Path log = this.folder.resolve("server.log");
		Files.deleteIfExists(log);
		this.port = port;
		return run("pg_ctl", "start", "--pgdata", this.data.toString(), "--log", log.toString(), "--wait", "--timeout",
				START_SECONDS, "--options",
				"-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c jit=off".formatted(this.port));
	}

	/** Runs one of the programs to its end, its output in a file of its name. */
	private boolean run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root, so root runs it as nobody of a namespace
			// of its own
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.programs.resolve("bin").resolve(program).toString());
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve(program + ".log").toFile())
			.start();
		try {
			return process.waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** What a program said that tells why it failed, in one line. */
	private String reason(String log) throws IOException {
		Path file = this.folder.resolve(log);
		List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
		String told = lines.stream()
			.map(COMPLAINT::matcher)
			.filter(Matcher::find)
			.map(complaint -> complaint.group(1))
			.collect(Collectors.joining("; "));
		return told.isEmpty() ? "see " + file : told;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
