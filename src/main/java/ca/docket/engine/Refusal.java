package ca.docket.engine;

/**
 * Published when separation of duties kept a person from a task; nothing else of the
 * attempt is stored.
 *
 * @param processInstanceId of the process that the case began with
 * @param task the activity id, as {@code Activity_DecideRequest}
 * @param person the id of the person who would have done the task
 * @param absent for whom they would have done it; null for themselves
 * @param reason the variable that names the part they already had, as {@code requester}
 */
public record Refusal(String processInstanceId, String taskId, String task, String person, String absent,
		String reason) {
}
