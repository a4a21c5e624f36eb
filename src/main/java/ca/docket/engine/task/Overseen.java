package ca.docket.engine.task;

import java.util.List;

/**
 * What a person sees as a whole.
 *
 * @param processes ids of process definitions, or {@link SeenProcesses#ALL} among them
 * @param kept the process instances of cases that are kept from them all the same
 */
record Overseen(List<String> processes, List<String> kept) {

	static final Overseen NOTHING = new Overseen(List.of(), List.of());

	/** The condition on tasks, and its values. */
	String sql(List<Object> values) {
		String sql = "true";
		if (!this.processes.contains(SeenProcesses.ALL)) {
			sql = "PROC_DEF_ID_ = any(?)";
			values.add(this.processes.toArray(String[]::new));
		}
		if (!this.kept.isEmpty()) {
			sql += " and (PROC_INST_ID_ is null or PROC_INST_ID_ not in ("
					+ "select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = any(?)))";
			values.add(this.kept.toArray(String[]::new));
		}
		return sql;
	}

}
