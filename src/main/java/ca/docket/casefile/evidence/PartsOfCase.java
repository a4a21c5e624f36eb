package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of a case by number; each has evidence of its own. */
@Component
class PartsOfCase implements Pieces {

	private final JdbcClient jdbc;

	PartsOfCase(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Case> parts = this.jdbc
			.sql("select * from casefile_case where part_of = ? order by length(number), number")
			.param(viewer.caseFile().number())
			.query(Case.class)
			.list();
		return parts.isEmpty() ? List.of() : List.of(Piece.table("parts.csv", csv -> {
			csv.row("part", "process", "at");
			parts.forEach(part -> csv.row(part.number(), part.process(), part.openedAt()));
		}));
	}

}
