package ca.docket.electorlist;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import ca.docket.Sha256;
import ca.docket.security.Secrets;
import ca.docket.token.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows who opened a link by a code that a coordinator reads out on the phone. It fits
 * one link in one browser, once it was read out, for a few tries.
 */
@Component
class LinkVisits {

	static final int TRIES = 5;

	/** EXAMPLE: the working day. */
	static final Duration LASTS = Duration.ofHours(10);

	private static final int CODES = 100_000_000;

	private static final String VISIT = """
			select id, delivery, holder, token, call_at, called_in, known_at, accepted_at from electorlist_visit
			""";

	private final JdbcClient jdbc;

	private final Secrets secrets;

	private final CallSlots slots;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	LinkVisits(JdbcClient jdbc, Secrets secrets, CallSlots slots, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.slots = slots;
		this.clock = clock;
	}

	/**
	 * Somebody asks to be called, in place of who asked before and is not known yet.
	 * @param holder whose link it is
	 * @param token the id of the link
	 * @param at when they want to be called; at once for null, or for no slot of theirs
	 * @return what the browser keeps
	 */
	String ask(Delivery delivery, String holder, String token, Instant at) {
		Instant slot = this.slots.of(delivery).contains(at) ? at : null;
		String kept = Secrets.newSecret();
		this.jdbc.sql("delete from electorlist_visit where holder = ? and known_at is null").param(holder).update();
		this.jdbc.sql("""
				insert into electorlist_visit (id, delivery, holder, token, code, asked_at, call_at, expires_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Sha256.of(kept), delivery.number(), holder, token,
					this.secrets.encrypt("%08d".formatted(this.random.nextInt(CODES)), place(Sha256.of(kept))), now(),
					(slot != null) ? Timestamp.from(slot) : null,
					Timestamp.from(((slot != null) ? slot : this.clock.instant()).plus(LASTS)))
			.update();
		return kept;
	}

	/**
	 * The visit of a browser, for the very link that it was begun with. One that says of
	 * itself that it is known, and was never given a code, is none.
	 */
	Optional<Visit> find(String kept, Token token) {
		String id = Sha256.of(kept);
		return this.jdbc.sql(VISIT + """
				where id = ? and token = ? and holder = ? and expires_at > ? and (known_at is null or known_seal = ?)
				""")
			.params(id, token.id(), token.subject(), now(), seal(id, token.id(), token.subject()))
			.query(Visit.class)
			.optional();
	}

	/** Who waits for a call in a campaign, and whose call is noted on a list. */
	List<Visit> toCall(String campaign, String list) {
		return this.jdbc.sql(VISIT + """
				where delivery in (select number from electorlist_delivery where campaign = ?)
				and (called_in = ? or called_in is null) and expires_at > ? order by coalesce(call_at, asked_at)
				""").params(campaign, list, now()).query(Visit.class).list();
	}

	/** What is to be read out; empty once it was. */
	Optional<String> code(Visit visit) {
		return this.jdbc.sql("select code from electorlist_visit where id = ? and code is not null")
			.param(visit.id())
			.query(String.class)
			.optional()
			.map(code -> this.secrets.decrypt(code, place(visit.id())));
	}

	/** The code holds from now on, and nobody can read it any more. */
	void readOut(Visit visit, String list) {
		this.jdbc.sql("update electorlist_visit set code = null, code_hash = ?, called_in = ? where id = ?")
			.params(hash(visit, code(visit).orElseThrow()), list, visit.id())
			.update();
	}

	void remove(Visit visit) {
		this.jdbc.sql("delete from electorlist_visit where id = ?").param(visit.id()).update();
	}

	/**
	 * Whether it is the code, in the caller's transaction; after too many tries the visit
	 * is over. Tries count before the code is looked at: many at once are no more.
	 */
	boolean enter(Visit visit, String code) {
		int tries = this.jdbc.sql("update electorlist_visit set tries = tries + 1 where id = ? returning tries")
			.param(visit.id())
			.query(Integer.class)
			.optional()
			.orElse(TRIES + 1);
		boolean right = tries <= TRIES && this.jdbc.sql(
				"update electorlist_visit set known_at = ?, known_seal = ?, code_hash = null where id = ? and code_hash = ?")
			.params(now(), seal(visit.id(), visit.token(), visit.holder()), visit.id(),
					hash(visit, code.replaceAll("\\D", "")))
			.update() > 0;
		if (!right && tries >= TRIES) {
			remove(visit);
		}
		return right;
	}

	void accept(Visit visit) {
		this.jdbc.sql("update electorlist_visit set accepted_at = ? where id = ?").params(now(), visit.id()).update();
	}

	/** All of one of a recipient's people are over. */
	void end(String holder) {
		this.jdbc.sql("delete from electorlist_visit where holder = ?").param(holder).update();
	}

	private String hash(Visit visit, String code) {
		return this.secrets.hash(code, place(visit.id()));
	}

	private String seal(String id, String token, String holder) {
		return this.secrets.hash("known by " + token + " " + holder, place(id));
	}

	private static String place(String id) {
		return "electorlist_visit " + id;
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
