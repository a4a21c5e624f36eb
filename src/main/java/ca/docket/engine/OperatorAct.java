package ca.docket.engine;

import java.util.Map;

/**
 * Published before commit, in the engine's transaction, when an operator changed a case
 * past its forms.
 *
 * @param processInstanceId of the process that the case began with
 * @param touched what was changed, by kind: {@code variables} and {@code steps} by name,
 * {@code tasks}, {@code jobs}, {@code version}, {@code batch}, {@code ended}; a text
 * where it is one, else a list
 */
public record OperatorAct(String person, String processInstanceId, Map<String, Object> touched) {
}
