package ca.docket.hiring;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which applications are to be screened, and by how many. */
@Component
class ScreeningQueue {

	/** Of an application {@code a}: whom nobody was given yet. */
	static final String NOT_ASSIGNED = """
			 not exists (select from hiring_screening s where s.application = a.number and s.assigned)
			""";

	private final JdbcClient jdbc;

	ScreeningQueue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An application that waits for screeners.
	 *
	 * @param language of its document
	 * @param missing how many
	 * @param fresh whether nobody was given it yet
	 */
	record Waiting(String number, String language, int missing, boolean fresh) {

		boolean isFrench() {
			return this.language.equals("fr");
		}

	}

	/** Puts on the list what is open, once its conditions were looked at. */
	void list(String competition) {
		this.jdbc.sql("""
				update hiring_application a set screeners = h.screeners_each from casefile_case c, hiring_competition h
				where a.competition = ? and a.screeners = 0 and c.number = a.number and c.outcome is null
				  and h.number = a.competition and (json_array_length(h.conditions) = 0
				    or exists (select from hiring_eligibility e where e.application = a.number))""")
			.param(competition)
			.update();
	}

	/** A second screener looks at these. */
	void lookAgain(Collection<String> applications) {
		this.jdbc.sql("update hiring_application set screeners = 2 where number = any(?)")
			.param(applications.toArray(String[]::new))
			.update();
	}

	/** Those in French first. */
	List<Waiting> waiting(String competition) {
		return this.jdbc.sql("""
				select a.number, coalesce(a.document_language, h.language) language,
				  a.screeners - count(s.screener) missing, count(s.screener) = 0 fresh
				from hiring_application a join casefile_case c on c.number = a.number
				join hiring_competition h on h.number = a.competition
				left join hiring_screening s on s.application = a.number and s.assigned
				where a.competition = ? and c.outcome is null
				group by a.number, h.language having a.screeners > count(s.screener)
				order by coalesce(a.document_language, h.language) <> 'fr', length(a.number), a.number""")
			.param(competition)
			.query(Waiting.class)
			.list();
	}

	/** Nobody is left who came in time and was given to no screener. */
	boolean isEmpty(String competition) {
		return this.jdbc.sql("""
				select not exists (select from hiring_application a join casefile_case c on c.number = a.number
				where a.competition = ? and c.outcome is null and""" + NOT_ASSIGNED + ")")
			.param(competition)
			.query(Boolean.class)
			.single();
	}

}
