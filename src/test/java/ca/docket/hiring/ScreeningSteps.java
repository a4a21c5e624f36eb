package ca.docket.hiring;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How tests screen the applications of a competition, and save the rows of its lists. */
@Component
class ScreeningSteps {

	private final HiringSteps steps;

	private final ApplicantSteps applicants;

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	ScreeningSteps(HiringSteps steps, ApplicantSteps applicants, ProcessEngine engine, JdbcClient jdbc) {
		this.steps = steps;
		this.applicants = applicants;
		this.engine = engine;
		this.jdbc = jdbc;
	}

	/** As if the posting had closed a minute ago. */
	void close(Case competition) {
		this.jdbc.sql("update hiring_competition set closing = now() - interval '1 minute' where number = ?")
			.param(competition.number())
			.update();
		this.steps.fire(competition, "Event_PostingClosed");
	}

	/** Everybody has applied, and the screeners have their shares. */
	void screening(Case competition) {
		close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		share(competition);
	}

	/** Human Resources takes the shares as they are proposed. */
	void share(Case competition) {
		this.steps.complete("hr", competition, "Activity_CheckShares", Map.of());
	}

	/** Each screener says the same of all that are theirs, and hands in. */
	void screen(Case competition, String person, String sql, String data, String writing) {
		assigned(competition, person).forEach(number -> judge(competition, person, number, sql, data, writing));
		this.steps.complete(person, competition, "Activity_ScreenApplications", Map.of());
	}

	void judge(Case competition, String person, String number, String sql, String data, String writing) {
		save(person, competition, "Activity_ScreenApplications", number,
				Map.of("required1", sql, "required2", data, "asset1", writing));
	}

	List<String> assigned(Case competition, String screener) {
		return this.jdbc.sql("""
				select s.application from hiring_screening s join hiring_application a on a.number = s.application
				where a.competition = ? and s.screener = ? and s.assigned order by 1""")
			.params(competition.number(), screener)
			.query(String.class)
			.list();
	}

	/** All are screened, and all are in. */
	Case screened(String... people) {
		return screened(SamplePosting.answers(), people);
	}

	Case screened(Map<String, Object> posting, String... people) {
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, people);
		screening(competition);
		List.of("screener1", "screener2", "screener3")
			.stream()
			.filter(person -> !assigned(competition, person).isEmpty())
			.forEach(person -> screen(competition, person, "met", "met", "2"));
		agree(competition);
		return competition;
	}

	/** All who have a list say the same of what they have not judged, and hand in. */
	void screenAll(Case competition, String sql, String data, String writing) {
		if (this.steps.open(competition).contains("Activity_CheckShares")) {
			share(competition);
		}
		for (String person : List.of("screener1", "screener2", "screener3")) {
			boolean has = this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(competition.processInstanceId())
				.taskDefinitionKey("Activity_ScreenApplications")
				.taskAssignee(person)
				.count() > 0;
			if (has) {
				this.jdbc.sql("""
						select application from hiring_screening s join hiring_application a on a.number = s.application
						where a.competition = ? and s.screener = ? and s.assigned and said is null""")
					.params(competition.number(), person)
					.query(String.class)
					.list()
					.forEach(number -> judge(competition, person, number, sql, data, writing));
				this.steps.complete(person, competition, "Activity_ScreenApplications", Map.of());
			}
		}
	}

	/** Nothing differs, or it is settled: screening is over. */
	void agree(Case competition) {
		this.steps.complete("hr", competition, "Activity_AgreeOnDifferences", Map.of());
	}

	void sort(Case competition, String person, Map<String, String> answers) {
		Map<String, String> all = new HashMap<>(answers);
		all.put("sortingReason", "A person looked at it.");
		save("hr", competition, "Activity_SortEmails", this.applicants.emailOf(competition, person), all);
	}

	/** A second person agrees that an application is turned away. */
	void confirm(Case competition, String... people) {
		for (String person : people) {
			save("hr2", competition, "Activity_ConfirmSorting", this.applicants.emailOf(competition, person),
					Map.of("confirmation", "confirm"));
		}
		this.steps.complete("hr2", competition, "Activity_ConfirmSorting", Map.of());
	}

	void choose(String who, Case competition, String activity, String person, Map<String, String> answers) {
		save(who, competition, activity, this.applicants.number(competition, person), answers);
	}

	/** Saves a row of a list as a browser does. */
	HttpResponse<String> save(String person, Case competition, String activity, String row,
			Map<String, String> answers) {
		Task task = this.steps.taken(person, competition, activity);
		Map<String, String> sent = new HashMap<>(Map.of("row", row, "version", version(task, row), "show", "all"));
		answers.forEach((field, answer) -> sent.put("answer-" + field, answer));
		HttpResponse<String> answer = this.steps.visitor(person)
			.submit("/work/" + task.getId(), "/work/" + task.getId(), sent);
		this.steps.runJobs(competition);
		return answer;
	}

	/** Saves the same in several rows. */
	HttpResponse<String> saveAll(String person, Case competition, String activity, String row, String also,
			Map<String, String> answers) {
		Task task = this.steps.taken(person, competition, activity);
		Map<String, String> sent = new HashMap<>(Map.of("row", row, "version", version(task, row), "show", "all",
				"several", "yes", "also", "%s@%s".formatted(also, version(task, also))));
		answers.forEach((field, answer) -> sent.put("answer-" + field, answer));
		String page = "/work/" + task.getId();
		this.steps.visitor(person).submit(page, page, sent);
		return this.steps.visitor(person).open(page);
	}

	/** Of the row of an application, as its list shows it. */
	String version(String person, Case competition, String activity, String applicant) {
		return version(this.steps.taken(person, competition, activity), this.applicants.number(competition, applicant));
	}

	private String version(Task task, String row) {
		String screener = switch (task.getTaskDefinitionKey()) {
			case "Activity_DeclareAcquaintances", "Activity_ScreenApplications", "Activity_ScoreInterviews" ->
				task.getAssignee();
			default -> "";
		};
		String table = switch (task.getTaskDefinitionKey()) {
			case "Activity_SortEmails", "Activity_ArrangeAccommodation", "Activity_ConfirmSorting" ->
				"select version from hiring_email where id::text = :row";
			case "Activity_CheckShares" ->
				"select string_agg(screener, ' ' order by screener) from hiring_screening where application = :row and assigned and not closed";
			case "Activity_CheckEligibility" -> "select version from hiring_eligibility where application = :row";
			case "Activity_DeclareAcquaintances", "Activity_ScreenApplications", "Activity_AgreeOnDifferences" ->
				"select version from hiring_screening where application = :row and screener = :screener";
			case "Activity_ScoreInterviews", "Activity_AgreeOnScores" ->
				"select version from hiring_score where application = :row and area = :area and person = :screener";
			default -> "select version from hiring_choice where application = :row and area = :area";
		};
		return this.jdbc.sql(table)
			.param("row", row)
			.param("screener", screener)
			.param("area", area(task))
			.query(String.class)
			.optional()
			.orElse("0");
	}

	/** Of a task in an area. */
	private int area(Task task) {
		Object area = this.engine.getTaskService().getVariable(task.getId(), "area");
		return (area != null) ? Integer.parseInt((String) area) : 0;
	}

}
