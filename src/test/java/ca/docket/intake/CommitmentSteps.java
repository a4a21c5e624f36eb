package ca.docket.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Attached;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What people do with the commitments of an approved request in tests. */
@Component
class CommitmentSteps {

	private final IntakeSteps people;

	private final Commitments commitments;

	private final Attached attached;

	private final ProcessEngine engine;

	CommitmentSteps(IntakeSteps people, Commitments commitments, Attached attached, ProcessEngine engine) {
		this.people = people;
		this.commitments = commitments;
		this.attached = attached;
		this.engine = engine;
	}

	/** A condition that the requester meets, judged by privacy. */
	static Map<String, Object> condition(Map<String, Object> other) {
		Map<String, Object> row = new HashMap<>(Map.of("condition", "A person reads every summary.", "by", "privacy",
				"days", 10, "evidence", "The work instruction"));
		row.putAll(other);
		return row;
	}

	/** A request of tier 1 that waits for the decision. */
	Case inDecision(String requester) {
		Case request = this.people.submit(requester, IntakeSteps.aUseCase());
		this.people.triage(request, "send-on", Map.of());
		this.people.review("data", request, "proceed", Map.of());
		return request;
	}

	/** A request that the director approved under one condition. */
	Case approved(Map<String, Object> condition) {
		Case request = inDecision("requester");
		approve(request, List.of(condition));
		return request;
	}

	void approve(Case request, List<Map<String, Object>> conditions) {
		this.people.decide("director", request, "approved-with-conditions", Map.of("conditions", conditions));
	}

	List<Commitment> of(Case request) {
		return this.commitments.of(request.number());
	}

	/** The only commitment of a request. */
	Commitment one(Case request) {
		List<Commitment> all = of(request);
		if (all.size() != 1) {
			throw new AssertionError("not one commitment: " + all);
		}
		return all.get(0);
	}

	/** The open task of a commitment. */
	Task task(Commitment commitment) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(commitment.processInstanceId())
			.singleResult();
	}

	Set<String> offeredTo(Commitment commitment) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task(commitment).getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(group -> group != null)
			.collect(Collectors.toSet());
	}

	/** The timer of the limit. */
	Job limit(Commitment commitment) {
		return this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(commitment.processInstanceId())
			.timers()
			.singleResult();
	}

	void end(String person, Commitment commitment, Map<String, Object> answers) {
		Task task = task(commitment);
		this.people.as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
	}

	/** Reports with a document that it is done. */
	void done(String person, Commitment commitment) {
		this.attached.to(task(commitment), commitment.caseNumber(), "instruction.json", "{}");
		end(person, commitment, Map.of("report", "done", "account", "The instruction is in force."));
	}

	void askForMoreTime(Commitment commitment, String until) {
		end(commitment.owner(), commitment,
				Map.of("report", "more-time", "newDate", until, "why", "The supplier is late."));
	}

	void judge(String person, Commitment commitment, Map<String, Object> answers) {
		end(person, commitment, answers);
	}

}
