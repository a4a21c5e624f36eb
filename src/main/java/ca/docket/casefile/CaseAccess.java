package ca.docket.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.engine.task.Narrowing;
import ca.docket.engine.task.OwnTasks;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Determines who sees a case: its submitter, whoever may see the whole process, and
 * whoever took part in the case or has a task in it; of a confidential case, of these
 * only those who are named.
 */
@Component
public class CaseAccess {

	/**
	 * Those of some cases that a person took part in, or in which, or in a process that
	 * they called, a task is theirs to do.
	 */
	private static final String TOOK_PART = """
			select number from casefile_case c where number = any(?) and (
			  exists (select from casefile_participant where person = ? and process_instance_id = c.process_instance_id)
			  or exists (select from act_ru_task where proc_inst_id_ in (
			    select id_ from act_ru_execution where root_proc_inst_id_ = c.process_instance_id) and %s))""";

	/**
	 * Those of some cases in which a person only ever acted in the place of who submitted
	 * them.
	 */
	private static final String FOR_SUBMITTER = """
			select number from casefile_case c where number = any(?)
			and exists (select from security_substitution where substitute = ? and absent = c.submitter)
			and not exists (select from casefile_record where process_instance_id = c.process_instance_id
			  and (person = ? and behalf is distinct from c.submitter or behalf = ?))
			and not exists (select from act_ru_task where proc_inst_id_ in (
			  select id_ from act_ru_execution where root_proc_inst_id_ = c.process_instance_id) and %s)""";

	private final Cases cases;

	private final Directory directory;

	private final Rights rights;

	private final OwnTasks tasks;

	private final JdbcClient jdbc;

	private final Confidentiality confidentiality;

	CaseAccess(Cases cases, Directory directory, Rights rights, OwnTasks tasks, JdbcClient jdbc,
			Confidentiality confidentiality) {
		this.cases = cases;
		this.directory = directory;
		this.rights = rights;
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.confidentiality = confidentiality;
	}

	/**
	 * What a person sees of a case.
	 * @throws ResponseStatusException 404 for an unknown case as for another's
	 */
	public Viewer require(String number, String person) {
		return this.cases.find(number)
			.flatMap(found -> viewers(List.of(found), person).stream().findFirst())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** What a person sees of some cases; others than theirs are left out. */
	public List<Viewer> viewers(Collection<Case> cases, String person) {
		Set<String> groups = this.directory.groupsOf(person);
		Set<String> unsure = cases.stream()
			.filter(each -> !isSubmitter(each, person) && !seesProcess(each, groups))
			.map(Case::number)
			.collect(Collectors.toSet());
		Set<String> closed = new HashSet<>(unsure);
		Set<String> open = tookPart(unsure, person, groups);
		closed.removeAll(open);
		closed.addAll(this.confidentiality.closedTo(person, cases.stream().map(Case::number).toList()));
		Set<String> forSubmitter = forSubmitter(open, person, groups);
		return cases.stream()
			.filter(each -> !closed.contains(each.number()))
			// Whoever submitted a case is its requester, whatever groups they are in.
			.map(each -> new Viewer(each, person, groups,
					!isSubmitter(each, person) && !forSubmitter.contains(each.number())))
			.toList();
	}

	private static boolean isSubmitter(Case caseFile, String person) {
		return caseFile.submitter().equals(person);
	}

	private boolean seesProcess(Case caseFile, Set<String> groups) {
		return this.rights.oversees(groups, caseFile.process());
	}

	private Set<String> tookPart(Set<String> numbers, String person, Set<String> groups) {
		return select(TOOK_PART, numbers, this.tasks.of(person, groups), person);
	}

	/** They see it as the submitter does. */
	private Set<String> forSubmitter(Set<String> numbers, String person, Set<String> groups) {
		return select(FOR_SUBMITTER, numbers, this.tasks.ofThemselves(person, groups), person, person, person);
	}

	private Set<String> select(String sql, Set<String> numbers, Narrowing tasks, String... persons) {
		if (numbers.isEmpty()) {
			return Set.of();
		}
		List<Object> values = new ArrayList<>(List.<Object>of((Object) numbers.toArray(String[]::new)));
		values.addAll(List.of(persons));
		values.addAll(tasks.values());
		return this.jdbc.sql(sql.formatted(tasks.sql())).params(values).query(String.class).set();
	}

}
