package ca.docket.hiring;

/**
 * A variable of the list that is handed in as a task, for a statement with the parameter
 * {@code task}: whose share it is, or of which area.
 */
final class TaskVariable {

	private TaskVariable() {
	}

	static String sql(String name) {
		return """
				(with recursive above (id, parent) as (
				   select e.id_, e.parent_id_ from act_ru_task t join act_ru_execution e on e.id_ = t.execution_id_
				   where t.id_ = :task
				   union all
				   select e.id_, e.parent_id_ from above join act_ru_execution e on e.id_ = above.parent)
				 select v.text_ from above join act_ru_variable v on v.execution_id_ = above.id where v.name_ = '%s')
				""".formatted(name);
	}

}
