package ca.docket.engine.sealed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import ca.docket.Json;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people judge unseen by each other. Nobody reads an answer before the round
 * is closed, and it closes only when all have answered or its leader ended it, whatever
 * the process does. Nothing of it is in the engine.
 */
@Component
@Transactional
public class SealedRound {

	private final JdbcClient jdbc;

	private final Json json;

	private final Clock clock;

	SealedRound(JdbcClient jdbc, Json json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** The other rounds of the same case and subject stay as they are. */
	public Round open(RoundOpening opening) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into engine_round (id, case_number, execution_id, subject, form, deployment, leader, opened_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, opening.caseNumber(), opening.executionId(), opening.subject(), opening.form().id(),
					opening.form().deployment(), opening.leader(), now())
			.update();
		opening.seats().forEach((seat, person) -> addSeat(id, seat, person));
		return find(id);
	}

	/**
	 * The last one in the branch of an execution, or else in the branches that it is part
	 * of, the inner ones first. The engine does not load them: others may change them
	 * until the round is locked.
	 */
	public Optional<Round> of(String executionId) {
		return this.jdbc.sql("""
				with recursive branch (id, outwards) as (
				  select ?, 0
				  union all
				  select e.parent_id_, b.outwards + 1 from branch b join act_ru_execution e on e.id_ = b.id
				)
				select r.* from branch b join engine_round r on r.execution_id = b.id
				order by b.outwards, r.opened_at desc limit 1""").param(executionId).query(Round.class).optional();
	}

	/** The same where the engine has not written them yet. */
	public Optional<Round> of(DelegateExecution execution) {
		return Stream.iterate((ExecutionEntity) execution, Objects::nonNull, ExecutionEntity::getParent)
			.map(at -> of(at.getId()))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/** All of a case on a subject, the oldest first. */
	public List<Round> of(String caseNumber, String subject) {
		return this.jdbc.sql("select * from engine_round where case_number = ? and subject = ? order by opened_at")
			.params(caseNumber, subject)
			.query(Round.class)
			.list();
	}

	/** By seat; without those that were withdrawn. */
	public List<RoundSeat> seats(Round round) {
		return this.jdbc.sql("""
				select s.seat, s.person, a.round is not null answered
				from engine_seat s left join engine_answer a on a.round = s.round and a.seat = s.seat
				where s.round = ? and s.withdrawn is null order by s.seat""")
			.param(round.id())
			.query(RoundSeat.class)
			.list();
	}

	/**
	 * Whether a person may answer now. Others who ask or answer wait until the caller's
	 * transaction is over, so that none gets in another's way.
	 * @return the key of a sentence in {@code messages/checks} that refuses them; empty
	 * where they may
	 */
	public Optional<String> refusal(Round opened, String person) {
		Round round = lock(opened.id());
		Optional<RoundSeat> seat = seats(round).stream().filter(each -> each.person().equals(person)).findFirst();
		if (seat.isEmpty()) {
			return Optional.of("sealed.no-seat");
		}
		if (seat.get().answered()) {
			return Optional.of("sealed.twice");
		}
		return round.isOpen() ? Optional.empty() : Optional.of("sealed.closed");
	}

	/**
	 * Keeps an answer, once.
	 * @param values checked against the form of the round, by field
	 */
	public void answer(Round round, String person, Map<String, Object> values) {
		Map<String, Object> said = new LinkedHashMap<>(values);
		said.values().removeIf(SealedRound::isEmpty);
		int kept = this.jdbc.sql("""
				insert into engine_answer (round, seat, person, at, answers)
				select s.round, s.seat, s.person, ?, ?::jsonb from engine_seat s join engine_round r on r.id = s.round
				where s.round = ? and s.person = ? and s.withdrawn is null and r.closed_at is null""")
			.params(now(), this.json.write(said), round.id(), person)
			.update();
		require(kept == 1, "%s has no seat in the open round %s", person, round.id());
	}

	/**
	 * Takes the seat of a person, who never gets another in the round. It is not waited
	 * for any more, and what was answered there is kept, but does not count, even where
	 * the round is closed.
	 * @return whether they had answered
	 */
	public boolean withdraw(Round round, String person, String reason) {
		lock(round.id());
		boolean answered = seats(round).stream().anyMatch(seat -> seat.person().equals(person) && seat.answered());
		this.jdbc.sql("update engine_seat set withdrawn = ? where round = ? and person = ? and withdrawn is null")
			.params(reason, round.id(), person)
			.update();
		return answered;
	}

	/** Gives a person a seat of their own in a round that is open. */
	public void seat(Round round, String person) {
		require(lock(round.id()).isOpen(), "The round %s is closed", round.id());
		addSeat(round.id(), person, person);
	}

	private void addSeat(String round, String seat, String person) {
		this.jdbc.sql("insert into engine_seat (round, seat, person) values (?, ?, ?)")
			.params(round, seat, person)
			.update();
	}

	/** Its leader ends it before all have answered. It still has to be closed. */
	public void end(Round round, String leader, String reason) {
		require(round.leader().equals(leader), "%s does not lead the round %s", leader, round.id());
		this.jdbc.sql("update engine_round set ended_by = ?, end_reason = ? where id = ? and closed_at is null")
			.params(leader, reason, round.id())
			.update();
	}

	/**
	 * Unseals the answers.
	 * @throws IllegalStateException where not all have answered and the leader did not
	 * end it
	 */
	public Round close(Round round) {
		Round now = lock(round.id());
		require(now.endedBy() != null || seats(now).stream().allMatch(RoundSeat::answered),
				"%s in round %s have not answered, and %s did not end it", waiting(now), now.id(), now.leader());
		this.jdbc.sql("update engine_round set closed_at = ? where id = ? and closed_at is null")
			.params(now(), round.id())
			.update();
		return find(round.id());
	}

	private List<String> waiting(Round round) {
		return seats(round).stream().filter(seat -> !seat.answered()).map(RoundSeat::person).toList();
	}

	/** Those that count, by seat; none before the round is closed. */
	public List<RoundAnswer> answers(Round round) {
		return answers(round, "s.withdrawn is null");
	}

	/** All that were given, by seat; none before the round is closed. */
	public List<RoundAnswer> allAnswers(Round round) {
		return answers(round, "true");
	}

	private List<RoundAnswer> answers(Round round, String seats) {
		return this.jdbc.sql("""
				select a.* from engine_answer a
				join engine_round r on r.id = a.round join engine_seat s on s.round = a.round and s.seat = a.seat
				where a.round = ? and r.closed_at is not null and %s order by a.seat""".formatted(seats))
			.param(round.id())
			.query(this::answer)
			.list();
	}

	/** Deletes the rounds of a case. */
	public void forget(String caseNumber) {
		this.jdbc.sql("delete from engine_round where case_number = ?").param(caseNumber).update();
	}

	private Round find(String id) {
		return this.jdbc.sql("select * from engine_round where id = ?").param(id).query(Round.class).single();
	}

	private Round lock(String id) {
		return this.jdbc.sql("select * from engine_round where id = ? for update")
			.param(id)
			.query(Round.class)
			.single();
	}

	private RoundAnswer answer(ResultSet row, int number) throws SQLException {
		return new RoundAnswer(row.getString("seat"), row.getString("person"), row.getTimestamp("at").toInstant(),
				this.json.object(row.getString("answers")));
	}

	private static boolean isEmpty(Object value) {
		return value == null || value.toString().isBlank() || value instanceof Collection<?> all && all.isEmpty();
	}

	private Object now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static void require(boolean holds, String sentence, Object... details) {
		if (!holds) {
			throw new IllegalStateException(sentence.formatted(details));
		}
	}

}
