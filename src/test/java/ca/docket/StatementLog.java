package ca.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's own log of statements, for benchmarks that count them. */
public class StatementLog {

	private static final String MARK = "docket-counted";

	private final JdbcClient jdbc;

	private final Path file;

	/** In the folder of the data. */
	public StatementLog(JdbcClient jdbc, Path data) {
		this.jdbc = jdbc;
		this.file = data.resolve("postgres/server.log");
	}

	public void begin() {
		log("all");
	}

	public void end() {
		log("none");
	}

	private void log(String statements) {
		this.jdbc.sql("alter system set log_statement = '" + statements + "'").update();
		this.jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
		mark();
	}

	private void mark() {
		this.jdbc.sql("select '" + MARK + "'").query(String.class).single();
	}

	/** What was logged since the last count, on all connections. */
	public List<String> all() {
		// The marker is written after all that it ends, in the same log.
		mark();
		List<String> lines = lines();
		int end = last(lines, lines.size());
		return lines.subList(last(lines, end) + 1, end + 1);
	}

	/** The same on this connection: emails go out beside it, on others. */
	public List<String> own() {
		List<String> since = all();
		String connection = since.get(since.size() - 1).replaceAll(".*(\\[\\d+]).*", "$1");
		return since.subList(0, since.size() - 1).stream().filter(line -> line.contains(connection)).toList();
	}

	/** How many of these lines are statements. */
	public static long statements(List<String> lines) {
		return lines.stream().filter(line -> line.matches(".*LOG: +(execute|statement).*")).count();
	}

	/** How many of these lines end a transaction. */
	public static long commits(List<String> lines) {
		return lines.stream().filter(line -> line.matches(".*(execute|statement)[^:]*: COMMIT.*")).count();
	}

	private List<String> lines() {
		try {
			return Files.readAllLines(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int last(List<String> lines, int before) {
		int line = before - 1;
		while (line >= 0 && !lines.get(line).contains("'" + MARK + "'")) {
			line--;
		}
		return line;
	}

}
