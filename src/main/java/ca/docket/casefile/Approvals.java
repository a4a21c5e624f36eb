package ca.docket.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ca.docket.Json;
import ca.docket.casefile.ApprovalSnapshot.State;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the approvals of a case that are out of date because something they relied on has
 * changed since. An approval is what somebody answered in a task with separation of
 * duties ({@code separate-from}); a later one of the same kind replaces it. Answers to
 * parallel tasks of the same kind, such as those of other disciplines, are not something
 * it relies on.
 */
@Component
public class Approvals {

	private static final TypeReference<State> STATE = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ApprovalSnapshot snapshot;

	private final Json json;

	Approvals(JdbcClient jdbc, ApprovalSnapshot snapshot, Json json) {
		this.jdbc = jdbc;
		this.snapshot = snapshot;
		this.json = json;
	}

	/** What changed. */
	public enum What {

		/** A document has a newer version. */
		DOCUMENT,
		/** A question was answered anew, and otherwise. */
		ANSWER,
		/** A decision table says otherwise. */
		TABLE

	}

	/**
	 * Why an approval is out of date.
	 *
	 * @param name of the document; the activity in which was answered or a table asked
	 * @param topic tells one of several equal activities from another, as
	 * {@code discipline=privacy}; empty otherwise
	 */
	public record Reason(What what, String name, String topic) {
	}

	/**
	 * An approval that is out of date.
	 *
	 * @param person who gave it
	 * @param behalf for whom; null for themselves
	 */
	public record OutOfDate(Instant at, String person, String behalf, String action, String activity, String topic,
			List<Reason> reasons) {
	}

	private record Approval(Instant at, String person, String behalf, String action, String activity, String topic,
			String audience, String basis) {
	}

	/** The approvals that are out of date, for those who work on the case. */
	public List<OutOfDate> outOfDate(Viewer viewer) {
		List<Approval> given = viewer.office() ? given(viewer.caseFile().processInstanceId()) : List.of();
		if (given.isEmpty()) {
			return List.of();
		}
		State now = read(this.snapshot.of(viewer.caseFile().processInstanceId()));
		return given.stream()
			.filter(approval -> viewer.includes(approval.audience(), approval.person()))
			.map(approval -> new OutOfDate(approval.at(), approval.person(), approval.behalf(), approval.action(),
					approval.activity(), approval.topic(), changed(approval, now)))
			.filter(approval -> !approval.reasons().isEmpty())
			.toList();
	}

	private List<Approval> given(String processInstanceId) {
		return this.jdbc
			.sql("""
					select * from (
					  select distinct on (activity, topic) id, at, person, behalf, what action, activity, topic, audience, basis
					  from casefile_record where process_instance_id = ? and basis is not null
					  order by activity, topic, id desc) latest
					order by id""")
			.param(processInstanceId)
			.query(Approval.class)
			.list();
	}

	private List<Reason> changed(Approval approval, State now) {
		State then = read(approval.basis());
		List<Reason> reasons = new ArrayList<>();
		then.documents()
			.stream()
			.filter(old -> now.documents()
				.stream()
				.noneMatch(document -> document.key().equals(old.key()) && document.audience().equals(old.audience())
						&& document.sha256().equals(old.sha256())))
			.forEach(old -> reasons.add(new Reason(What.DOCUMENT, old.name(), "")));
		then.answers()
			.stream()
			.filter(old -> !old.activity().equals(approval.activity()) && !isBeside(old.topic(), approval.topic())
					&& !now.answers().contains(old))
			.forEach(old -> reasons.add(new Reason(What.ANSWER, old.activity(), old.topic())));
		then.decisions()
			.stream()
			.filter(old -> now.decisions()
				.stream()
				.noneMatch(decision -> decision.decision().equals(old.decision())
						&& decision.rules().equals(old.rules()) && decision.outputs().equals(old.outputs())))
			.forEach(old -> reasons.add(new Reason(What.TABLE, old.activity(), "")));
		return reasons;
	}

	/** Whether two topics are different ones of a kind, as {@code commitment=1} and 2. */
	private static boolean isBeside(String one, String other) {
		String kind = one.substring(0, one.indexOf('=') + 1);
		return !kind.isEmpty() && other.startsWith(kind) && !other.equals(one);
	}

	private State read(String basis) {
		return this.json.read(basis, STATE);
	}

}
