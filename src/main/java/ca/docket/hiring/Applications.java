package ca.docket.hiring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import ca.docket.Office;
import ca.docket.casefile.Case;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applications of all competitions. */
@Component
class Applications {

	private static final String SELECT = """
			select a.*, c.outcome is not null closed, c.outcome is not distinct from 'hired' hired from hiring_application a
			join casefile_case c on c.number = a.number
			where\s""";

	private final JdbcClient jdbc;

	private final Office office;

	Applications(JdbcClient jdbc, Office office) {
		this.jdbc = jdbc;
		this.office = office;
	}

	void add(Case part, HiringEmail email) {
		this.jdbc.sql("""
				insert into hiring_application (number, competition, process_instance_id, email, name, address)
				values (?, ?, ?, ?, ?, ?)""")
			.params(part.number(), part.partOf(), part.processInstanceId(), email.id(), email.name(), email.address())
			.update();
	}

	Optional<Application> find(String number) {
		return select("a.number = ?", number).stream().findFirst();
	}

	Application of(String number) {
		return find(number).orElseThrow();
	}

	/**
	 * Until the caller's transaction ends nobody else decides on an application, or
	 * answers for it.
	 */
	void hold(String application) {
		this.jdbc.sql("select number from hiring_application where number = ? for update")
			.param(application)
			.query(String.class)
			.list();
	}

	/** All that have not ended, in the order in which they came. */
	List<Application> open(String competition) {
		return select("a.competition = ? and c.outcome is null order by length(a.number), a.number", competition);
	}

	List<Application> hired(String competition) {
		return select("a.competition = ? and c.outcome = 'hired'", competition);
	}

	boolean hasScreeningBegun(String competition) {
		return this.jdbc.sql("select state <> 'open' from hiring_competition where number = ? for share")
			.param(competition)
			.query(Boolean.class)
			.single();
	}

	/** All open ones from the same address, the latest last. */
	List<Application> ofSamePerson(Application one) {
		return select("a.competition = ? and a.address = ? and c.outcome is null order by length(a.number), a.number",
				one.competition(), one.address());
	}

	/** Keeps the text of its documents, by page, and their language. */
	void reads(String number, List<List<String>> documents) {
		this.jdbc.sql("update hiring_application set document_language = ? where number = ?")
			.params(DocumentLanguage.of(documents.stream().flatMap(List::stream).toList()).orElse(null), number)
			.update();
		for (int at = 0; at < documents.size(); at++) {
			this.jdbc.sql("insert into hiring_document (application, file, pages) values (?, ?, ?)")
				.params(number, at + 1, documents.get(at).toArray(String[]::new))
				.update();
		}
	}

	/**
	 * The text of a page.
	 *
	 * @param file which document it is of, and
	 * @param at its place there, both counted from 1
	 */
	record Page(int file, int at, String text) {
	}

	/** Of the first document, then of the second. */
	List<Page> pages(String number) {
		return this.jdbc.sql("""
				select file, at, text from hiring_document, unnest(pages) with ordinality as each (text, at)
				where application = ? order by file, at""").param(number).query(Page.class).list();
	}

	void speaks(Application one, String language) {
		this.jdbc.sql("update hiring_application set language = ? where number = ?")
			.params(language, one.number())
			.update();
	}

	private List<Application> select(String condition, Object... values) {
		return this.jdbc.sql(SELECT + condition).params(values).query(Application.class).list();
	}

	void rate(String number, String requirements, BigDecimal score) {
		this.jdbc.sql("update hiring_application set requirements = ?, score = ? where number = ?")
			.params(requirements, score, number)
			.update();
	}

	void stands(String number, String standing) {
		this.jdbc.sql("update hiring_application set standing = ? where number = ?").params(standing, number).update();
	}

	/**
	 * Notes that the receipt of an application is confirmed.
	 * @return false where the same address was told so for the same competition that day
	 */
	boolean acknowledge(Case part) {
		return this.jdbc.sql("""
				update hiring_application a set acknowledged_on = :today where number = :number
				and not exists (select from hiring_application o where o.competition = a.competition
				  and o.address = a.address and o.acknowledged_on = :today)""")
			.param("today", this.office.day(part.openedAt()))
			.param("number", part.number())
			.update() > 0;
	}

	/** Whether a request to delete it waits for a decision, or for the night. */
	boolean isRemovalAsked(String number) {
		return this.jdbc
			.sql("""
					select exists (select from casefile_case c
					  join casefile_record r on r.process_instance_id = c.process_instance_id and r.what = 'submitted'
					  where c.process = 'hiring-request' and btrim(r.answers ->> 'application') = ?
					  and (c.outcome is null
					    or exists (select from casefile_deletion_item i where i.case_number = c.number and i.on_request)))""")
			.param(number)
			.query(Boolean.class)
			.single();
	}

	/** How many applications ended how, by competition; those that are open under "". */
	Map<String, Map<String, Integer>> endings() {
		Map<String, Map<String, Integer>> counts = new TreeMap<>();
		this.jdbc.sql("""
				select a.competition, coalesce(c.outcome, '') outcome, count(*) number from hiring_application a
				join casefile_case c on c.number = a.number group by 1, 2""")
			.query((RowCallbackHandler) row -> counts
				.computeIfAbsent(row.getString("competition"), competition -> new HashMap<>())
				.put(row.getString("outcome"), row.getInt("number")));
		return counts;
	}

	/** Why a person turned it away; empty where nobody did. */
	Optional<String> reason(String number) {
		return this.jdbc.sql("""
				select coalesce(e.reason, m.reason) from hiring_application a
				left join hiring_eligibility e on e.application = a.number left join hiring_email m on m.id = a.email
				where a.number = ?""")
			.param(number)
			.query((row, at) -> row.getString(1))
			.list()
			.stream()
			.filter(Objects::nonNull)
			.findFirst();
	}

	void delete(String number) {
		this.jdbc.sql("delete from hiring_application where number = ?").param(number).update();
	}

}
