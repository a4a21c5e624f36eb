package ca.docket.engine;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExtendLockOnExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.FetchExternalTasksCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.LockExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationBatchCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.batch.MigrateProcessInstanceBatchCmd;

/**
 * Reserves commands that bypass a form for operators, unless one of Docket's checked
 * services issues them, and has what operators do watched.
 */
class OperatorsOnly extends CommandInterceptor {

	private static final Set<Class<?>> COMMANDS = Set.of(
			// the answers of a task and of a start, unless they come checked
			SubmitTaskFormCmd.class, SubmitStartFormCmd.class, CompleteTaskCmd.class, ResolveTaskCmd.class,
			StartProcessInstanceCmd.class, StartProcessInstanceAtActivitiesCmd.class,
			// ends of a task beside its form
			HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, DeleteTaskCmd.class,
			// whose task it is and what it says
			SaveTaskCmd.class, DelegateTaskCmd.class, ClaimTaskCmd.class, AssignTaskCmd.class, SetTaskOwnerCmd.class,
			AddUserIdentityLinkCmd.class, AddGroupIdentityLinkCmd.class, DeleteUserIdentityLinkCmd.class,
			DeleteGroupIdentityLinkCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class,
			SetTaskPriorityCmd.class, SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class,
			// variables
			SetTaskVariablesCmd.class, PatchTaskVariablesCmd.class, RemoveTaskVariablesCmd.class,
			SetExecutionVariablesCmd.class, PatchExecutionVariablesCmd.class, RemoveExecutionVariablesCmd.class,
			SetVariablesToProcessInstancesBatchCmd.class,
			// messages, signals, conditions
			CorrelateMessageCmd.class, CorrelateAllMessageCmd.class, CorrelateAllMessageBatchCmd.class,
			MessageEventReceivedCmd.class, SignalEventReceivedCmd.class, SignalCmd.class,
			EvaluateStartConditionCmd.class,
			// work of external workers
			FetchExternalTasksCmd.class, LockExternalTaskCmd.class, CompleteExternalTaskCmd.class,
			HandleExternalTaskBpmnErrorCmd.class, HandleExternalTaskFailureCmd.class, UnlockExternalTaskCmd.class,
			ExtendLockOnExternalTaskCmd.class,
			// repairs
			ModifyProcessInstanceCmd.class, ModifyProcessInstanceAsyncCmd.class, ProcessInstanceModificationCmd.class,
			ProcessInstanceModificationBatchCmd.class, RestartProcessInstancesCmd.class,
			RestartProcessInstancesBatchCmd.class, MigrateProcessInstanceCmd.class,
			MigrateProcessInstanceBatchCmd.class, DeleteProcessInstanceCmd.class, DeleteProcessInstancesCmd.class,
			DeleteProcessInstanceBatchCmd.class, ExecuteJobsCmd.class);

	private final Actors actors;

	private final OperatorActs acts;

	private final Sentences sentences;

	OperatorsOnly(Actors actors, OperatorActs acts, Sentences sentences) {
		this.actors = actors;
		this.acts = acts;
		this.sentences = sentences;
	}

	@Override
	public <T> T execute(Command<T> command) {
		Optional<Actor> actor = isDockets(command) ? Optional.empty() : this.actors.outside();
		if (actor.isEmpty()) {
			return this.next.execute(command);
		}
		if (actor.get().operator()) {
			return this.acts.during(actor.get().id(), command.getClass(), () -> this.next.execute(command));
		}
		if (COMMANDS.contains(command.getClass())) {
			throw this.sentences.refuse("operators");
		}
		return this.next.execute(command);
	}

	/** What goes through Docket's own services is checked there. */
	private static boolean isDockets(Command<?> command) {
		return command.getClass().getPackageName().startsWith("ca.docket") && !(command instanceof Assignment);
	}

}
