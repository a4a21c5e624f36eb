package ca.docket.engine.substitute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.engine.substitute.HeldFor.Held;
import ca.docket.security.Directory;
import ca.docket.security.Substitution;
import ca.docket.security.Substitutions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Determines what a substitute may do for an absent person: exactly the tasks that the
 * absent person could see and do.
 */
@Component
public class StandIns {

	private final Substitutions substitutions;

	private final HeldFor heldFor;

	private final ObjectProvider<Directory> directory;

	StandIns(Substitutions substitutions, HeldFor heldFor, ObjectProvider<Directory> directory) {
		this.substitutions = substitutions;
		this.heldFor = heldFor;
		this.directory = directory;
	}

	/** Those of a person today. */
	public List<StandIn> of(String person) {
		return this.substitutions.by(person).stream().map(this::standIn).toList();
	}

	/** Whether the caller sees a task in somebody's place. */
	public boolean see(TaskEntity task) {
		return mine(task).anyMatch(one -> isOfPerson(task, one.absent()) || isOfferedTo(task, one.groups()));
	}

	/**
	 * Whether the caller reads what the office knows of a task in somebody's place: not
	 * in that of who submitted the case.
	 */
	public boolean read(TaskEntity task, String submitter) {
		return mine(task).anyMatch(one -> isOfPerson(task, one.absent())
				|| isOfferedTo(task, one.groups()) && !one.absent().equals(submitter));
	}

	/**
	 * In whose place the caller may do a task, whatever they may themselves.
	 */
	public Optional<StandIn> does(TaskEntity task) {
		return mine(task)
			.filter(one -> isOfPerson(task, one.absent()) || isOfferedTo(task, one.groups()) && decides(one, task))
			.findFirst();
	}

	/** Whether the caller stands in for who holds a task. */
	public Optional<StandIn> forHolder(TaskEntity task) {
		return mine(task).filter(one -> one.absent().equals(task.getAssignee())).findFirst();
	}

	/** Whether the caller holds a task by a substitution that has ended. */
	public boolean isOver(TaskEntity task) {
		return me().filter(me -> this.heldFor.isOver(task.getId(), me)).isPresent();
	}

	/** What is remembered of the caller and a task. */
	public Optional<Held> held(TaskEntity task) {
		return me().flatMap(me -> this.heldFor.find(task.getId(), me));
	}

	private Stream<StandIn> mine(TaskEntity task) {
		String process = (task.getProcessDefinition() != null) ? task.getProcessDefinition().getKey() : null;
		return me().stream()
			.flatMap(me -> this.substitutions.by(me).stream())
			.filter(one -> process != null && one.covers(process))
			.map(this::standIn);
	}

	private StandIn standIn(Substitution one) {
		List<String> groups = this.directory.getObject()
			.groupsOf(one.absent())
			.stream()
			.filter(group -> !group.equals(Directory.OPERATORS))
			.toList();
		return new StandIn(one, groups);
	}

	private static boolean decides(StandIn one, TaskEntity task) {
		return Stream.<Permission>of(ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.UPDATE_TASK)
			.anyMatch(right -> Context.getCommandContext()
				.getAuthorizationManager()
				.isAuthorized(one.absent(), one.groups(), right, Resources.PROCESS_DEFINITION,
						task.getProcessDefinition().getKey()));
	}

	private static boolean isOfPerson(TaskEntity task, String person) {
		return person.equals(task.getAssignee()) || task.getIdentityLinks()
			.stream()
			.anyMatch(link -> isCandidate(link) && person.equals(link.getUserId()));
	}

	private static boolean isOfferedTo(TaskEntity task, List<String> groups) {
		return task.getIdentityLinks()
			.stream()
			.anyMatch(link -> isCandidate(link) && link.getGroupId() != null && groups.contains(link.getGroupId()));
	}

	private static boolean isCandidate(IdentityLinkEntity link) {
		return IdentityLinkType.CANDIDATE.equals(link.getType());
	}

	private static Optional<String> me() {
		return Optional.ofNullable(Context.getCommandContext().getAuthentication()).map(Authentication::getUserId);
	}

}
