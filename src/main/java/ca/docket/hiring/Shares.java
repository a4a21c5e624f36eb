package ca.docket.hiring;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who screens what, until the screening of it has begun. */
@Component
class Shares {

	private final JdbcClient jdbc;

	Shares(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Of a competition.
	 * @param application only this one; null for all
	 */
	List<Share> of(String competition, String application) {
		return this.jdbc.sql("""
				select a.*, false closed, false hired, coalesce(a.document_language, h.language) reads, shared.shared_by
				from hiring_application a join casefile_case c on c.number = a.number and c.outcome is null
				join hiring_competition h on h.number = a.competition
				join (select application, array_agg(screener order by screener) shared_by from hiring_screening
				  where assigned and not closed group by application) shared on shared.application = a.number
				where a.competition = :competition and (:number::text is null or a.number = :number)
				order by length(a.number), a.number""")
			.param("competition", competition)
			.param("number", application)
			.query((row, at) -> new Share(Application.ROWS.mapRow(row, at), row.getString("reads"),
					List.of((String[]) row.getArray("shared_by").getArray())))
			.list();
	}

	/**
	 * Whether somebody may screen an application: they do not know the person, and have
	 * not screened it.
	 */
	boolean isBarred(String application, String screener) {
		return this.jdbc
			.sql("""
					select exists (select from hiring_screening where application = ? and screener = ? and (knows or closed))""")
			.params(application, screener)
			.query(Boolean.class)
			.single();
	}

	/** Takes it from whoever it was proposed for. */
	void takeBack(String application) {
		this.jdbc.sql("update hiring_screening set assigned = false where application = ? and not closed")
			.param(application)
			.update();
	}

}
