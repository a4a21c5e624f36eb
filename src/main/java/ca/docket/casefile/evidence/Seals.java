package ca.docket.casefile.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.keeping.ChainCheck;
import ca.docket.casefile.keeping.ChainLink;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The hash chain of a case with the result of its verification; a copy kept elsewhere
 * shows later whether the chain was rewritten.
 */
@Component
class Seals implements Pieces {

	private final JdbcTemplate jdbc;

	Seals(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		String id = viewer.caseFile().processInstanceId();
		return this.jdbc.execute((Connection database) -> List.of(links(database, id), result(database, id)));
	}

	private static Piece links(Connection database, String id) throws SQLException {
		List<ChainLink> links = ChainLink.of(database, id);
		return Piece.table("chain.csv", csv -> {
			csv.row("link", "at", "kind", "id", "content", "previous", "hash", "content now");
			links.forEach(link -> csv.row(link.seq(), link.at(), link.kind(), link.sealedId(), link.content(),
					link.previous(), link.hash(), link.now()));
		});
	}

	private static Piece result(Connection database, String id) throws SQLException {
		List<String> lines = new ArrayList<>();
		ChainCheck.Summary summary = ChainCheck.run(database, id, broken -> lines.add(broken.toString()));
		lines.add(summary.toString());
		return Piece.of("chain-check.txt", String.join("\n", lines) + "\n");
	}

}
