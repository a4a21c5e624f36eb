package ca.docket;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Where in the database a text is: in any column of any table, of the engine's too. */
public final class Traces {

	private Traces() {
	}

	/** The tables that have a row with it. */
	public static List<String> of(String text, JdbcClient jdbc) {
		String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
		return jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1""")
			.query(String.class)
			.list()
			.stream()
			.filter(table -> jdbc
				.sql("select exists (select from \"%s\" t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0)"
					.formatted(table))
				.params(text, bytes)
				.query(Boolean.class)
				.single())
			.toList();
	}

}
