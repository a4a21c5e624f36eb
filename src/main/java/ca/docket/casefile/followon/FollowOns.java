package ca.docket.casefile.followon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that follow from another, each by a message that a process begins with;
 * linked both ways. What no process takes is kept, to be started later.
 */
@Component
public class FollowOns {

	private final FollowOnStart start;

	private final Links links;

	private final AuditTrail auditTrail;

	private final JdbcClient jdbc;

	FollowOns(FollowOnStart start, Links links, AuditTrail auditTrail, JdbcClient jdbc) {
		this.start = start;
		this.links = links;
		this.auditTrail = auditTrail;
		this.jdbc = jdbc;
	}

	/**
	 * Starts what is not started yet, once each, in the caller's transaction or one of
	 * its own; all of it is put on record for everybody who sees the case.
	 * @param messages that processes begin with
	 * @param person who wants it; null for Docket itself
	 * @param requester whose cases they are
	 * @return the messages that no process takes
	 */
	@Transactional
	public List<String> start(Case origin, Collection<String> messages, String person, String requester) {
		return messages.stream()
			.distinct()
			.filter(message -> !isStarted(origin, message, requester) && !start(origin, message, person))
			.toList();
	}

	/** The messages of a case that no process took so far. */
	List<String> notTaken(Case origin) {
		return this.jdbc
			.sql("select message from casefile_follow_on where process_instance_id = ? and number is null order by 1")
			.param(origin.processInstanceId())
			.query(String.class)
			.list();
	}

	/** Whoever comes second waits here until the first is done. */
	private boolean isStarted(Case origin, String message, String requester) {
		this.jdbc.sql("insert into casefile_follow_on values (?, ?, null, ?) on conflict do nothing")
			.params(origin.processInstanceId(), message, requester)
			.update();
		return this.jdbc.sql("""
				select number is not null from casefile_follow_on
				where process_instance_id = ? and message = ? for update""")
			.params(origin.processInstanceId(), message)
			.query(Boolean.class)
			.single();
	}

	private String requester(Case origin, String message) {
		return this.jdbc.sql("select requester from casefile_follow_on where process_instance_id = ? and message = ?")
			.params(origin.processInstanceId(), message)
			.query(String.class)
			.single();
	}

	private boolean start(Case origin, String message, String person) {
		Optional<String> started = this.start.of(origin, message, requester(origin, message));
		Map<String, Object> said = new HashMap<>(Map.of("followOn", message));
		started.ifPresent(number -> {
			this.jdbc.sql("update casefile_follow_on set number = ? where process_instance_id = ? and message = ?")
				.params(number, origin.processInstanceId(), message)
				.update();
			said.put("case", number);
		});
		this.auditTrail.note(origin.processInstanceId(), person,
				started.isPresent() ? "follow-on-started" : "follow-on-not-taken", null, said);
		started.ifPresent(number -> this.links.add(origin.number(), number));
		return started.isPresent();
	}

}
