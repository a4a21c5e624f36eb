package ca.docket.casefile;

import java.util.Optional;
import java.util.Set;

import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who sees which case: its submitter; who may see the whole process; who took part in the
 * case or has a task of it now.
 */
@Component
public class CaseAccess {

	private final Cases cases;

	private final Directory directory;

	private final Rights rights;

	private final TaskService tasks;

	private final JdbcClient jdbc;

	CaseAccess(Cases cases, Directory directory, Rights rights, TaskService tasks, JdbcClient jdbc) {
		this.cases = cases;
		this.directory = directory;
		this.rights = rights;
		this.tasks = tasks;
		this.jdbc = jdbc;
	}

	/**
	 * What a person sees of a case.
	 * @param person who asks, and for whom the engine acts in this request
	 * @throws ResponseStatusException 404 for an unknown case as for another's
	 */
	public Sight require(String number, String person) {
		return find(number, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Optional<Sight> find(String number, String person) {
		return this.cases.find(number).flatMap(found -> {
			Set<String> groups = this.directory.groupsOf(person);
			// Whoever submitted a case is its requester, whatever groups they are in.
			if (found.submitter().equals(person)) {
				return Optional.of(new Sight(found, person, groups, false));
			}
			return worksOn(found, person, groups) ? Optional.of(new Sight(found, person, groups, true))
					: Optional.empty();
		});
	}

	private boolean worksOn(Case found, String person, Set<String> groups) {
		return this.rights.oversees(groups, found.process()) || tookPart(found, person) || hasTask(found);
	}

	private boolean tookPart(Case found, String person) {
		return this.jdbc.sql("select exists (select from casefile_part where person = ? and process_instance_id = ?)")
			.params(person, found.processInstanceId())
			.query(Boolean.class)
			.single();
	}

	/** The engine lists the tasks that the person who asks may see. */
	private boolean hasTask(Case found) {
		return this.tasks.createTaskQuery().processInstanceId(found.processInstanceId()).count() > 0;
	}

}
