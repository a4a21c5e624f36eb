package ca.docket.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads a task after locking its row. Whoever comes second waits for the first and then
 * sees what became of the task, before anything is written.
 */
final class LockedTask {

	private LockedTask() {
	}

	/** Null where there is none, or none any more. */
	static TaskEntity find(CommandContext context, String taskId) {
		return (taskId != null && lock(context.getDbSqlSession().getSqlSession().getConnection(), taskId))
				? context.getTaskManager().findTaskById(taskId) : null;
	}

	private static boolean lock(Connection connection, String taskId) {
		try (PreparedStatement query = connection
			.prepareStatement("select id_ from act_ru_task where id_ = ? for update")) {
			query.setString(1, taskId);
			return query.executeQuery().next();
		}
		catch (SQLException ex) {
			throw new PersistenceException("The task could not be locked", ex);
		}
	}

}
