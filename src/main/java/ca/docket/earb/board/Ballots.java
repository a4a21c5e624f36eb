package ca.docket.earb.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Json;
import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ballots of the board with what was voted, which is sealed until they are closed.
 */
@Component
class Ballots {

	private static final TypeReference<List<Map<String, Object>>> CONDITIONS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	Ballots(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void open(Ballot ballot, Collection<BallotVoter> voters) {
		this.jdbc
			.sql("insert into earb_ballot (process_instance_id, case_number, chair, opened_at) values (?, ?, ?, ?)")
			.params(ballot.processInstanceId(), ballot.caseNumber(), ballot.chair(), Timestamp.from(ballot.openedAt()))
			.update();
		voters.forEach(voter -> this.jdbc.sql("insert into earb_voter (ballot, person, member) values (?, ?, ?)")
			.params(ballot.processInstanceId(), voter.person(), voter.member())
			.update());
	}

	/** Empty where it was deleted because the time of its case was over. */
	Optional<Ballot> find(String processInstanceId) {
		return this.jdbc.sql("select * from earb_ballot where process_instance_id = ?")
			.param(processInstanceId)
			.query(Ballot.class)
			.optional();
	}

	/** The last one of a case. */
	Optional<Ballot> latest(String caseNumber) {
		return this.jdbc.sql("select * from earb_ballot where case_number = ? order by opened_at desc limit 1")
			.param(caseNumber)
			.query(Ballot.class)
			.optional();
	}

	/** As {@link #find}; others who vote at the same time wait for the caller. */
	Ballot lock(String processInstanceId) {
		return this.jdbc.sql("select * from earb_ballot where process_instance_id = ? for update")
			.param(processInstanceId)
			.query(Ballot.class)
			.single();
	}

	List<BallotVoter> voters(Ballot ballot) {
		return this.jdbc.sql("""
				select r.person, r.member, v.person is not null voted
				from earb_voter r left join earb_vote v on v.ballot = r.ballot and v.person = r.person
				where r.ballot = ? order by r.member""")
			.param(ballot.processInstanceId())
			.query(BallotVoter.class)
			.list();
	}

	void add(Ballot ballot, Vote vote) {
		this.jdbc.sql("""
				insert into earb_vote (ballot, person, at, choice, comment, conditions)
				values (?, ?, ?, ?, ?, ?::jsonb)""")
			.params(ballot.processInstanceId(), vote.person(), Timestamp.from(vote.at()), vote.choice().id,
					vote.comment(), this.json.write(vote.conditions()))
			.update();
	}

	void close(Ballot ballot, Instant at) {
		this.jdbc.sql("update earb_ballot set closed_at = ? where process_instance_id = ?")
			.params(Timestamp.from(at), ballot.processInstanceId())
			.update();
	}

	/** What was voted, by member; nothing before the ballot is closed. */
	List<Vote> votes(Ballot ballot) {
		return this.jdbc.sql("""
				select v.person, r.member, v.at, v.choice, v.comment, v.conditions::text conditions
				from earb_vote v join earb_voter r on r.ballot = v.ballot and r.person = v.person
				join earb_ballot b on b.process_instance_id = v.ballot
				where v.ballot = ? and b.closed_at is not null order by r.member""")
			.param(ballot.processInstanceId())
			.query((row, number) -> new Vote(row.getString("person"), row.getString("member"),
					row.getTimestamp("at").toInstant(), Choice.of(row.getString("choice")), row.getString("comment"),
					this.json.read(row.getString("conditions"), CONDITIONS)))
			.list();
	}

	void forget(String caseNumber) {
		this.jdbc.sql("delete from earb_ballot where case_number = ?").param(caseNumber).update();
	}

}
