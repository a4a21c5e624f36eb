package ca.docket.calendar;

/**
 * The properties of a task that determine its deadline.
 *
 * @param process the process id, as {@code intake}
 * @param task the activity id, as {@code Activity_TriageRequest}
 * @param tier the process variable of that name; null where there is none
 * @param priority the task's own; null where there is no task yet
 */
public record TaskKind(String process, String task, Integer tier, Integer priority) {
}
