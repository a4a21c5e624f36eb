package ca.docket.electorlist;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import ca.docket.casefile.Csv;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Sends what a query finds as CSV, with its own columns. */
final class QueryCsv {

	private QueryCsv() {
	}

	/** All is read before the first line leaves: a slow line keeps no connection. */
	static void send(StatementSpec query, String name, HttpServletResponse response) throws IOException {
		List<Object[]> lines = query.query((ResultSetExtractor<List<Object[]>>) QueryCsv::lines);
		Writer csv = Csv.download(response, name, lines.get(0));
		for (Object[] line : lines.subList(1, lines.size())) {
			Csv.line(csv, line);
		}
	}

	/** The names of the columns, and the rows. */
	private static List<Object[]> lines(ResultSet rows) throws SQLException {
		ResultSetMetaData columns = rows.getMetaData();
		Object[] head = new Object[columns.getColumnCount()];
		for (int i = 0; i < head.length; i++) {
			head[i] = columns.getColumnLabel(i + 1);
		}
		List<Object[]> lines = new ArrayList<>(List.<Object[]>of(head));
		while (rows.next()) {
			Object[] line = new Object[head.length];
			for (int i = 0; i < line.length; i++) {
				line[i] = rows.getObject(i + 1);
			}
			lines.add(line);
		}
		return lines;
	}

}
