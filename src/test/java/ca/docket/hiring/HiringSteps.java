package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.mailbox.Postman;
import ca.docket.security.Directory;
import ca.docket.token.Tokens;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people around a competition do in tests, by email, forms and lists. */
@Component
class HiringSteps {

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final Postman postman;

	private final Tokens tokens;

	private final JdbcClient jdbc;

	private final Environment settings;

	private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

	HiringSteps(ProcessEngine engine, Directory directory, Cases cases, Postman postman, Tokens tokens, JdbcClient jdbc,
			Environment settings) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.postman = postman;
		this.tokens = tokens;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	static Map<String, Object> posting() {
		Map<String, Object> said = new HashMap<>(Map.of("title", "Data developer", "kind", "position", "payFrom", 80000,
				"payTo", 95000.5, "payUnit", "year", "closingDay", "2199-11-01", "closingTime", "17:00", "pageLimit", 3,
				"posting", "We look for somebody who knows data."));
		said.put("postingOther", "Nous cherchons une personne qui connaît les données.");
		said.put("location", "Toronto");
		said.put("attached", "one");
		said.put("vacancy", "yes");
		said.putAll(Map.of("usesAi", "no", "saysVacancy", "yes", "asksCanadianExperience", "no", "saysAccommodation",
				"yes", "saysCollection", "yes", "language", "en"));
		said.put("applyAddress", "applications+%s@example.org".formatted(UUID.randomUUID()));
		said.put("areas", List.of(Map.of("area", "Data", "areaManager", "manager", "openings", 1)));
		said.put("qualifications",
				List.of(Map.of("qualification", "Knows SQL", "need", "required", "weight", 1, "assessed", "by a test"),
						Map.of("qualification", "Has worked with data", "need", "required", "weight", 1),
						Map.of("qualification", "Writes well", "need", "asset", "weight", 3)));
		said.put("conditions", List.of());
		said.putAll(Map.of("checks", "none", "screenersEach", "two", "maskNames", "no"));
		said.put("screenersNamed", List.of(Map.of("screenerNamed", "screener1"),
				Map.of("screenerNamed", "screener2@example.org"), Map.of("screenerNamed", "screener3")));
		return said;
	}

	Case draft(Map<String, Object> posting) {
		return start("manager", "hiring", posting);
	}

	/** Human Resources records what an applicant asks for on paper. */
	Case request(String application, String wish) {
		return start("hr2", "hiring-request",
				Map.of("application", application, "wish", wish, "came", "paper", "identity", "signature"));
	}

	/** What the latest request asks for. */
	Case requested(String application) {
		return this.jdbc.sql(
				"select * from casefile_case where process = 'hiring-request' and title = ? order by opened_at desc limit 1")
			.param(application)
			.query(Case.class)
			.single();
	}

	private Case start(String person, String process, Map<String, Object> form) {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
		String id = as(person, () -> this.engine.getFormService().submitStartForm(definition, form).getId());
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	/** What is looked at each month by itself. */
	Case nextMonth() {
		this.engine.getManagementService()
			.executeJob(this.engine.getManagementService()
				.createJobQuery()
				.processDefinitionKey("hiring-disposal")
				.activityId("Event_MonthBegun")
				.singleResult()
				.getId());
		return this.jdbc
			.sql("select * from casefile_case where process = 'hiring-disposal' order by opened_at desc limit 1")
			.query(Case.class)
			.single();
	}

	/** A posting that takes applications. */
	Case begin() {
		return begin(posting());
	}

	Case begin(Map<String, Object> posting) {
		Case competition = draft(posting);
		complete("hr", competition, "Activity_ApprovePosting", Map.of("approval", "approve"));
		return competition;
	}

	String address(Case competition) {
		return this.jdbc.sql("select address from hiring_competition where number = ?")
			.param(competition.number())
			.query(String.class)
			.single();
	}

	/** An application as it should be. */
	void apply(Case competition, String... people) {
		for (String person : people) {
			email(competition, person, "résumé.pdf", pdf(2));
		}
	}

	void email(Case competition, String person, String file, byte[] content) {
		this.postman.deliver(this.postman.write("%s <%s>".formatted(person, from(person)), address(competition),
				"My application", file, content));
		runJobs(competition);
	}

	static String from(String person) {
		return person.toLowerCase().replace(' ', '.') + "@example.net";
	}

	static byte[] pdf(int pages) {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int i = 0; i < pages; i++) {
				pdf.addPage(new PDPage());
			}
			pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A page with a line of text for each. */
	static byte[] pdf(String... pages) {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (String text : pages) {
				PDPage page = new PDPage();
				pdf.addPage(page);
				try (PDPageContentStream line = new PDPageContentStream(pdf, page)) {
					line.beginText();
					line.setFont(new PDType1Font(FontName.HELVETICA), 12);
					line.newLineAtOffset(72, 700);
					line.showText(text);
					line.endText();
				}
			}
			pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As if the posting had closed a minute ago. */
	void close(Case competition) {
		this.jdbc.sql("update hiring_competition set closing = now() - interval '1 minute' where number = ?")
			.param(competition.number())
			.update();
		fire(competition, "Event_PostingClosed");
	}

	/** Everybody has applied, and the screeners have their shares. */
	void screening(Case competition) {
		close(competition);
		complete("hr", competition, "Activity_StartScreening", Map.of());
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		share(competition);
	}

	/** Human Resources takes the shares as they are proposed. */
	void share(Case competition) {
		complete("hr", competition, "Activity_CheckShares", Map.of());
	}

	/** Each screener says the same of all that are theirs, and hands in. */
	void screen(Case competition, String person, String sql, String data, String writing) {
		assigned(competition, person).forEach(number -> judge(competition, person, number, sql, data, writing));
		complete(person, competition, "Activity_ScreenApplications", Map.of());
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
		return screened(posting(), people);
	}

	Case screened(Map<String, Object> posting, String... people) {
		Case competition = begin(posting);
		apply(competition, people);
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
		if (open(competition).contains("Activity_CheckShares")) {
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
				complete(person, competition, "Activity_ScreenApplications", Map.of());
			}
		}
	}

	/** Nothing differs, or it is settled: screening is over. */
	void agree(Case competition) {
		complete("hr", competition, "Activity_AgreeOnDifferences", Map.of());
	}

	String number(Case competition, String person) {
		return this.jdbc.sql("select number from hiring_application where competition = ? and name = ?")
			.params(competition.number(), person)
			.query(String.class)
			.single();
	}

	String emailOf(Case competition, String person) {
		return this.jdbc.sql("""
				select id::text from hiring_email where address = ? and (competition = ? or competition is null)
				order by received_at desc, fault is not null desc limit 1""")
			.params(from(person), competition.number())
			.query(String.class)
			.single();
	}

	String fault(Case competition, String person) {
		return this.jdbc.sql("select fault from hiring_email where id = ?::uuid")
			.param(emailOf(competition, person))
			.query(String.class)
			.optional()
			.orElse("");
	}

	void sort(Case competition, String person, Map<String, String> answers) {
		Map<String, String> all = new HashMap<>(answers);
		all.put("sortingReason", "A person looked at it.");
		save("hr", competition, "Activity_SortEmails", emailOf(competition, person), all);
	}

	/** A second person agrees that an application is turned away. */
	void confirm(Case competition, String... people) {
		for (String person : people) {
			save("hr2", competition, "Activity_ConfirmSorting", emailOf(competition, person),
					Map.of("confirmation", "confirm"));
		}
		complete("hr2", competition, "Activity_ConfirmSorting", Map.of());
	}

	void choose(String who, Case competition, String activity, String person, Map<String, String> answers) {
		save(who, competition, activity, number(competition, person), answers);
	}

	/** Saves a row of a list as a browser does. */
	HttpResponse<String> save(String person, Case competition, String activity, String row,
			Map<String, String> answers) {
		Task task = taken(person, competition, activity);
		Map<String, String> sent = new HashMap<>(Map.of("row", row, "version", version(task, row), "show", "all"));
		answers.forEach((field, answer) -> sent.put("answer-" + field, answer));
		HttpResponse<String> answer = visitor(person).submit("/work/" + task.getId(), "/work/" + task.getId(), sent);
		runJobs(competition);
		return answer;
	}

	/** Saves the same in several rows. */
	HttpResponse<String> saveAll(String person, Case competition, String activity, String row, String also,
			Map<String, String> answers) {
		Task task = taken(person, competition, activity);
		Map<String, String> sent = new HashMap<>(Map.of("row", row, "version", version(task, row), "show", "all",
				"several", "yes", "also", "%s@%s".formatted(also, version(task, also))));
		answers.forEach((field, answer) -> sent.put("answer-" + field, answer));
		String page = "/work/" + task.getId();
		visitor(person).submit(page, page, sent);
		return visitor(person).open(page);
	}

	/** A personal link of somebody, as it is in a letter to them. */
	String link(Case competition, String person, String purpose) {
		return linkTo(purpose, number(competition, person));
	}

	/** A personal link to answer the offer of an area, counted from 1. */
	String offer(Case competition, String person, int area) {
		return linkTo(AskedOffer.PURPOSE, "%s/%d".formatted(number(competition, person), area));
	}

	/** A link by which the person says what they want. */
	String wish(String number) {
		return linkTo(AskedWish.PURPOSE, number);
	}

	private String linkTo(String purpose, String subject) {
		return this.tokens.issue(purpose, subject, Locale.ENGLISH, Instant.now().plusSeconds(600)).getPath();
	}

	/** Opens or answers a personal link, as somebody who has nothing else. */
	Visitor stranger() {
		return new Visitor(this.settings.getRequiredProperty("local.server.port", Integer.class));
	}

	/** Of the row of an application, as its list shows it. */
	String version(String person, Case competition, String activity, String applicant) {
		return version(taken(person, competition, activity), number(competition, applicant));
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

	void complete(String person, Case about, String activity, Map<String, Object> answers) {
		Task task = taken(person, about, activity);
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
		runJobs(about);
	}

	void handOver(Case about, String activity, String person) {
		this.engine.getTaskService()
			.setAssignee(this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(about.processInstanceId())
				.taskDefinitionKey(activity)
				.singleResult()
				.getId(), person);
	}

	/** The only task of a case, as somebody who is in these groups. */
	void claim(String person, List<String> groups, Case about) {
		String task = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.singleResult()
			.getId();
		this.engine.getIdentityService().setAuthentication(person, groups);
		try {
			this.engine.getTaskService().claim(task, person);
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	/** The id of a person's task. */
	String task(String person, Case about, String activity) {
		return taken(person, about, activity).getId();
	}

	private Task taken(String person, Case about, String activity) {
		List<Task> all = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.list();
		Task task = all.stream()
			.filter(one -> person.equals(one.getAssignee()))
			.findFirst()
			.or(() -> all.stream().filter(one -> one.getAssignee() == null).findFirst())
			.orElseThrow();
		if (task.getAssignee() == null) {
			as(person, () -> {
				this.engine.getTaskService().claim(task.getId(), person);
				return null;
			});
		}
		return task;
	}

	List<String> open(Case about) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.distinct()
			.toList();
	}

	Case part(Case competition, String person) {
		return this.cases.find(number(competition, person)).orElseThrow();
	}

	String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
	}

	/** Of the applications, by name. */
	Map<String, String> outcomes(Case competition) {
		Map<String, String> all = new HashMap<>();
		this.jdbc.sql("""
				select a.name, coalesce(c.outcome, '') outcome from hiring_application a
				join casefile_case c on c.number = a.number where a.competition = ?""")
			.param(competition.number())
			.query((row, number) -> all.put(row.getString("name"), row.getString("outcome")))
			.list();
		return all;
	}

	/**
	 * The letters of a competition and its applications to an address, the oldest first.
	 */
	List<String> letters(Case competition, String person) {
		return this.jdbc.sql("""
				select template from notice_mail where address = ? and case_number like ? || '%'
				order by created_at, template""").params(from(person), competition.number()).query(String.class).list();
	}

	void message(Case about, String message) {
		this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceId(about.processInstanceId())
			.correlate();
		runJobs(about);
	}

	/** Of a case, each with the person whom it is to. */
	List<String> lettersOf(Case about) {
		return this.jdbc.sql("select template || ' ' || recipient from notice_mail where case_number = ?")
			.param(about.number())
			.query(String.class)
			.list();
	}

	/** The day on which the timer at an event fires. */
	LocalDate waitsUntil(Case about, String event) {
		return LocalDate.ofInstant(this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(about.processInstanceId())
			.activityId(event)
			.singleResult()
			.getDuedate()
			.toInstant(), ZoneId.of("America/Toronto"));
	}

	/** Whether a timer at an event runs. */
	boolean waits(Case about, String event) {
		return this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(about.processInstanceId())
			.activityId(event)
			.count() > 0;
	}

	/** Fires the timer that waits at an event. */
	void fire(Case about, String event) {
		this.engine.getManagementService()
			.executeJob(this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(about.processInstanceId())
				.activityId(event)
				.singleResult()
				.getId());
	}

	void runJobs(Case about) {
		String number = about.number().replaceFirst("^(\\w+-\\d+-\\d+)-\\d+$", "$1");
		for (List<String> jobs = jobs(number); !jobs.isEmpty(); jobs = jobs(number)) {
			jobs.forEach(this.engine.getManagementService()::executeJob);
		}
	}

	private List<String> jobs(String number) {
		return this.jdbc.sql("""
				select id_ from act_ru_job where handler_type_ like 'parts-%' and split_part(handler_cfg_, ' ', 1) = ?
				order by create_time_""").param(number).query(String.class).list();
	}

	Visitor visitor(String person) {
		return this.visitors.computeIfAbsent(person, name -> {
			Visitor visitor = new Visitor(this.settings.getRequiredProperty("local.server.port", Integer.class));
			visitor.signIn(name, "docket");
			return visitor;
		});
	}

	private <T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, new ArrayList<>(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
