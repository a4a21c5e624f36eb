package ca.docket.engine.task;

import java.util.List;
import java.util.Optional;

/**
 * Who submitted which case, and did what in it, by its rows and never by a variable of
 * its process.
 */
public interface CaseSubmitters {

	/**
	 * The id of a case's submitter; empty where the office did.
	 * @param processInstanceId of the process that the case began with. Where that is of
	 * no case, who started it counts
	 */
	Optional<String> of(String processInstanceId);

	/**
	 * The ids of those who did a task of a case, and of those for whom they did it.
	 * @param processInstanceId of the process that the case began with
	 */
	List<String> whoDid(String processInstanceId, String activity);

	/** Whether a case has this number. */
	boolean isCase(String number);

	/**
	 * The process instances that cases began with of which the engine lists nothing for a
	 * person: those that they submitted, and those that are for others alone.
	 */
	List<String> keptFrom(String person);

}
