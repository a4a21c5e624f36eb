package ca.docket.hiring;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.mailbox.IncomingEmails;
import ca.docket.mailbox.Undecided;
import ca.docket.security.Vouching;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the emails that came for competitions. */
@Component
class HiringEmails implements Undecided {

	private static final String TURNED_AWAY = """
			 sorting in ('late', 'format', 'not-eligible', 'something-else') and not accommodation
			""";

	/** For a first decision or a second. */
	private static final String WAITS = " fault is not null and (sorting is null or" + TURNED_AWAY
			+ "and confirmed_by is null) ";

	/** No list of an open competition has it, or those of all have. */
	private static final String STRAY = WAITS + """
			and not exists (select from hiring_competition where number = competition and state <> 'ended')
			""";

	private static final RowMapper<HiringEmail> EMAIL = new SimplePropertyRowMapper<>(HiringEmail.class);

	private static final RowMapper<EmailExtract> EXTRACT = new SimplePropertyRowMapper<>(EmailExtract.class);

	private final JdbcClient jdbc;

	private final Vouching vouching;

	private final IncomingEmails incoming;

	HiringEmails(JdbcClient jdbc, Vouching vouching, IncomingEmails incoming) {
		this.jdbc = jdbc;
		this.vouching = vouching;
		this.incoming = incoming;
	}

	void add(HiringEmail email, EmailExtract extract) {
		this.jdbc.sql("""
				insert into hiring_email (id, competition, received_at, address, name, fault, accommodation, file,
				  second_file, subject, text, files)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(email.id(), email.competition(), Timestamp.from(email.receivedAt()), email.address(), email.name(),
					email.fault(), email.accommodation(), email.file(), email.secondFile(), extract.subject(),
					extract.text(), extract.files())
			.update();
	}

	/** Until the caller's transaction ends nobody else decides on it. */
	void hold(String id) {
		this.jdbc.sql("select id from hiring_email where id::text = ? for update").param(id).query(UUID.class).list();
	}

	HiringEmail of(UUID id) {
		return find(id).orElseThrow();
	}

	Optional<HiringEmail> find(UUID id) {
		return this.jdbc.sql("select * from hiring_email where id = ?").param(id).query(HiringEmail.class).optional();
	}

	/**
	 * What a person of one group decides on: emails for the competition or for none that
	 * is known, and those decided on in the same list.
	 * @param id of the one that is asked for; null for all
	 */
	List<TrayEmail> tray(String competition, boolean accommodation, String id) {
		return select("""
				fault is not null and accommodation = ? and (competition = ? or competition is null and sorting is null)
				""", id, accommodation, competition);
	}

	/** One that is for no competition that we know, where there is any. */
	Optional<HiringEmail> unmatched() {
		return this.jdbc.sql("select * from hiring_email where competition is null and sorting is null limit 1")
			.query(HiringEmail.class)
			.optional();
	}

	/** What one person turned away, for a second; the same. */
	List<TrayEmail> turnedAway(String competition, String id) {
		return select("competition = ? and" + TURNED_AWAY, id, competition);
	}

	private List<TrayEmail> select(String condition, String id, Object... values) {
		String only = (id != null) ? "and id::text = ?" : "and ?::text is null";
		return this.jdbc.sql("select * from hiring_email where " + condition + only + " order by received_at, id")
			.params(values)
			.param(id)
			.query((row, number) -> new TrayEmail(EMAIL.mapRow(row, number), EXTRACT.mapRow(row, number)))
			.list();
	}

	/** Those that are on no list of an open competition. */
	List<TrayEmail> strays(boolean accommodation) {
		return select(STRAY + "and accommodation = ? ", null, accommodation);
	}

	/** One of them, on which nobody else decides until the caller's transaction ends. */
	Optional<HiringEmail> stray(UUID id) {
		return this.jdbc.sql("select * from hiring_email where id = ? and" + STRAY + " for update")
			.param(id)
			.query(HiringEmail.class)
			.optional();
	}

	@Override
	public List<UUID> emails() {
		return this.jdbc.sql("select id from hiring_email where" + WAITS).query(UUID.class).list();
	}

	/** Whether emails stay in the mailbox because too much waits. */
	boolean areLeft() {
		return this.incoming.areLeft();
	}

	/** Whether others do a task than who turned it away, and independent of them. */
	boolean isSecond(Collection<String> people, HiringEmail email) {
		return this.vouching.areIndependent(people, List.of(email.sortedBy()));
	}

	void confirm(UUID id, String person) {
		this.jdbc.sql("update hiring_email set confirmed_by = ?, version = version + 1 where id = ?")
			.params(person, id)
			.update();
	}

	/** It waits for a decision again. */
	void putBack(UUID id) {
		this.jdbc.sql("""
				update hiring_email set sorting = null, reason = null, sorted_by = null, version = version + 1
				where id = ?""").param(id).update();
	}

	/** How many emails somebody must decide on before screening begins. */
	int waiting(String competition) {
		return this.jdbc.sql("select count(*) from hiring_email e where (" + WAITS + """
				and (competition = :number or competition is null))
				or (competition = :number and sorting = 'application'
				  and not exists (select from hiring_application a where a.email = e.id))""")
			.param("number", competition)
			.query(Integer.class)
			.single();
	}

	boolean hasApplied(String competition, String address) {
		return this.jdbc.sql("""
				select exists (select from hiring_email where competition = ? and address = ?
				  and (fault is null or sorting = 'application'))""")
			.params(competition, address)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Somebody decided what it is, and with that for which competition.
	 * @param files which are the application, counted from 1; one, two or none
	 */
	void sort(UUID id, String competition, String sorting, String reason, String person, List<Integer> files) {
		Integer[] two = files.toArray(new Integer[2]);
		this.jdbc.sql("""
				update hiring_email set competition = ?, sorting = ?, reason = ?, sorted_by = ?, file = ?,
				  second_file = ?, version = version + 1 where id = ?""")
			.params(competition, sorting, reason, person, two[0], two[1], id)
			.update();
	}

	/**
	 * It is for a competition, and still to be decided on.
	 * @param accommodation whether those who arrange it have it now
	 */
	void assign(UUID id, String competition, boolean accommodation) {
		this.jdbc.sql("""
				update hiring_email set competition = ?, accommodation = accommodation or ?, version = version + 1
				where id = ?""").params(competition, accommodation, id).update();
	}

	/** For those who arrange accommodation alone; null for nothing. */
	void arranged(UUID id, String what, String hidden) {
		this.jdbc.sql("update hiring_email set arranged = ?, hidden = ? where id = ?")
			.params(what, hidden, id)
			.update();
	}

	/** What nobody else reads in the document of an email. */
	Optional<HiddenPassage> hidden(UUID id) {
		return this.jdbc.sql("select hidden from hiring_email where id = ? and hidden is not null")
			.param(id)
			.query(String.class)
			.optional()
			.filter(passage -> !passage.isBlank())
			.map(HiddenPassage::new);
	}

	/** The emails of a competition, to be deleted with it. */
	List<UUID> ofCompetition(String number) {
		return this.jdbc.sql("select id from hiring_email where competition = ?")
			.param(number)
			.query(UUID.class)
			.list();
	}

	/**
	 * The email of an application, and what else its sender wrote for the competition,
	 * but for other applications.
	 */
	List<UUID> ofApplicant(String application) {
		return this.jdbc.sql("""
				select e.id from hiring_application a join hiring_email e on e.id = a.email
				  or e.competition = a.competition and e.address = a.address and a.address <> ''
				    and not exists (select from hiring_application o where o.email = e.id)
				where a.number = ?""").param(application).query(UUID.class).list();
	}

	/** What stays is who decided. */
	void forget(UUID id) {
		this.jdbc.sql("""
				update hiring_email set address = '', name = '', subject = '', text = '', files = '', reason = null
				where id = ?""").param(id).update();
	}

	/** Those that are for no competition, as two people said. */
	List<String> forgotten() {
		return this.jdbc.sql("select id::text from hiring_email where competition is null and confirmed_by is not null")
			.query(String.class)
			.list();
	}

	void delete(Collection<UUID> ids) {
		this.jdbc.sql("delete from hiring_email where id = any(?)").param(ids.toArray(UUID[]::new)).update();
	}

}
