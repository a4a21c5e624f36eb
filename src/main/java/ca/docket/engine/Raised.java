package ca.docket.engine;

import java.util.List;

/**
 * Published, in the engine's transaction, when a new task moved to the next level because
 * separation of duties left nobody in its groups, or to the operators because whom it
 * named may not grant what it grants.
 *
 * @param processInstanceId of the process that the case began with
 * @param task the activity id, as {@code Activity_DecideRequest}
 * @param from the groups that the model names; none where it names persons
 * @param to the group that has the task now
 */
public record Raised(String processInstanceId, String taskId, String task, List<String> from, String to) {
}
