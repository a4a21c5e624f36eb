package ca.docket.hiring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.worklist.Statements;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A save costs the same in a list of three and of three hundred. */
@DocketTest
class ListCostTest {

	/** In the page of screeners. */
	private static final int MOST = 10;

	/** Where what is said goes on the record of the application too. */
	private static final int MOST_ON_RECORD = 13;

	private static final String[] PEOPLE = { "Ada One", "Bea Two", "Cem Three" };

	private static final Map<String, String> INVITED = Map.of("invited", "yes", "interviewDay", "2199-11-20",
			"interviewTime", "14:30", "place", "Room 5", "listReason", "Among the best.");

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Directory directory;

	@Autowired
	IdentityService identity;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	WebApplicationContext context;

	@AfterEach
	void leave() {
		this.identity.clearAuthentication();
	}

	@Test
	void aSaveCostsFewStatementsHoweverLongTheList() throws Exception {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("conditions", List.of(Map.of("condition", "Enrolled in a co-op program?")));
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, PEOPLE);
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		saves("hr", competition, "Activity_CheckEligibility", List.of(PEOPLE), Map.of("condition1", "yes"),
				MOST_ON_RECORD);
		this.steps.complete("hr", competition, "Activity_CheckEligibility", Map.of());
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.screening.share(competition);
		for (String person : List.of("screener1", "screener2", "screener3")) {
			List<String> mine = List.of(PEOPLE)
				.stream()
				.filter(name -> this.screening.assigned(competition, person)
					.contains(this.applicants.number(competition, name)))
				.toList();
			saves(person, competition, "Activity_ScreenApplications", mine,
					Map.of("required1", "met", "required2", "met", "asset1", "2"), MOST);
			this.steps.complete(person, competition, "Activity_ScreenApplications", Map.of());
		}
		this.screening.agree(competition);
		saves("manager", competition, "Activity_DecideShortList", List.of(PEOPLE), INVITED, MOST_ON_RECORD);
	}

	/** What it shows was read from each email when it came, and not again. */
	@Test
	void aTrayOfFiveHundredIsShownWithTheStatementsOfATrayOfOneAndNoEmailIsReadAgain() throws Exception {
		Case competition = this.steps.begin();
		this.applicants.email(competition, "Abe First", null, null);
		String page = "/work/" + this.steps.task("hr", competition, "Activity_SortEmails");
		List<String> one = shown(page, "0 of 1 done");
		this.jdbc.sql("""
				insert into hiring_email
				  (id, competition, received_at, address, name, fault, file, subject, text, files)
				select gen_random_uuid(), ?, now(), 'a@example.net', 'Person ' || n, 'no-attachment', 1, 'Hello',
				  repeat('Some words. ', 160), 'cv.pdf' from generate_series(2, 500) n""")
			.param(competition.number())
			.update();
		List<String> many = shown(page, "0 of 500 done");
		assertThat(many).hasSameSizeAs(one).noneMatch(statement -> statement.contains("mailbox_email"));
	}

	/** The statements of the second view: the first reads what is remembered. */
	private List<String> shown(String page, String progress) throws SQLException {
		MockMvc browser = MockMvcBuilders.webAppContextSetup(this.context).build();
		Runnable view = () -> {
			try {
				browser.perform(get(page).principal(() -> "hr"))
					.andExpect(status().isOk())
					.andExpect(content().string(containsString(progress)));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		};
		this.identity.setAuthentication("hr", new ArrayList<>(this.directory.groupsOf("hr")));
		view.run();
		return Statements.of(this.database, view);
	}

	/** The first of a deployment reads what is remembered of it. */
	private void saves(String person, Case competition, String activity, List<String> people,
			Map<String, String> answers, int most) throws SQLException {
		MockMvc browser = MockMvcBuilders.webAppContextSetup(this.context).build();
		String page = "/work/" + this.steps.task(person, competition, activity);
		List<List<String>> sent = new ArrayList<>();
		for (String name : people) {
			MockHttpServletRequestBuilder save = post(page).principal(() -> person)
				.param("row", this.applicants.number(competition, name))
				.param("version", this.screening.version(person, competition, activity, name))
				.param("show", "all");
			answers.forEach((field, answer) -> save.param("answer-" + field, answer));
			this.identity.setAuthentication(person, new ArrayList<>(this.directory.groupsOf(person)));
			sent.add(Statements.of(this.database, () -> {
				try {
					browser.perform(save).andExpect(status().is3xxRedirection());
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}));
			this.identity.clearAuthentication();
		}
		List<String> last = sent.get(sent.size() - 1);
		assertThat(last.subList(at(last, "for share"), at(last, "delete from worklist_draft") + 1)).as(activity)
			.hasSizeLessThanOrEqualTo(most);
	}

	/** What the page asks of its reader before and after is not of the list. */
	private static int at(List<String> statements, String part) {
		return statements
			.indexOf(statements.stream().filter(statement -> statement.contains(part)).findFirst().orElseThrow());
	}

}
