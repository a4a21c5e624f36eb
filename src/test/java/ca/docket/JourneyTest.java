package ca.docket;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A request goes the whole way as people take it: pages, Tasklist, and the links in their
 * emails.
 */
@DocketTest
class JourneyTest {

	private static final Pattern TASK_LINK = Pattern.compile("http://localhost:\\d+(/tasks/[\\w-]+)");

	private static final Map<String, String> REVIEWERS = Map.of("review-privacy", "privacy", "review-security",
			"security", "review-legal", "legal", "review-data", "data", "review-accessibility", "accessibility");

	static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ManagementService jobs;

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
	}

	@Test
	void aRequestIsSubmittedTriagedReviewedAndDecidedAndEverybodyIsTold() {
		String title = "Sort requests by topic " + System.nanoTime();
		submit(title);
		String number = this.jdbc.sql("select number from casefile_case where title = ?")
			.param(title)
			.query(String.class)
			.single();
		act("coordinator", "Triage request – " + number,
				tasklist -> tasklist.choose("triage", "Accept the tier and send it on"));
		for (String reviewer : reviewers(number)) {
			act(reviewer, "Review request – " + number, tasklist -> {
				tasklist.choose("recommendation", "Proceed");
				tasklist.text("comment", "Nothing stands in the way.");
			});
		}
		act("director", "Decide request – " + number, tasklist -> {
			tasklist.choose("decision", "Approve");
			tasklist.text("reasons", "It saves a day of sorting.");
		});
		this.jobs.createJobQuery()
			.activityId("Activity_StartFollowOn")
			.list()
			.forEach(job -> this.jobs.executeJob(job.getId()));
		try (Tasklist requester = person("requester2")) {
			assertThat(email(requester, "requester2", number + ": your request is approved"))
				.contains("It saves a day of sorting.");
			requester.open("/");
			// its parts are numbered under it
			Locator exactly = requester.page().getByText(number, new Page.GetByTextOptions().setExact(true));
			assertThat(
					requester.page().locator("main tr").filter(new Locator.FilterOptions().setHas(exactly)).innerText())
				.contains("approved");
		}
	}

	private void submit(String title) {
		try (Tasklist requester = person("requester2")) {
			requester.page().getByText("AI and data intake").click();
			requester.text("title", title);
			requester.select("division", "Clerk");
			requester.choose("language", "English");
			requester.select("asksFor", "AI use case");
			requester.text("problem", "Clerks sort 900 requests a day by hand.");
			requester.text("benefit", "Residents hear back the same day.");
			requester.choose("inUse", "No");
			requester.choose("personalInformation", "No");
			requester.select("aiKind", "Predictive");
			requester.choose("aiRole", "It assists the person who decides");
			requester.choose("affected", "The public");
			requester.choose("publicFacing", "No");
			requester.select("hosting", "premises");
			requester.select("costBand", "Less than");
			requester.start();
		}
	}

	/** Follows the link in the email that prompted, signs in there, and does the task. */
	private void act(String who, String subject, Consumer<Tasklist> fillIn) {
		String link;
		try (Tasklist reader = person(who)) {
			Matcher found = TASK_LINK.matcher(email(reader, who, subject));
			assertThat(found.find()).as("a link to the task in the email to %s", who).isTrue();
			link = found.group(1);
		}
		try (Tasklist signedOut = new Tasklist(chromium, this.port)) {
			signedOut.open(link);
			signedOut.signIn(who);
			signedOut.claim();
			fillIn.accept(signedOut);
			signedOut.complete();
		}
	}

	private List<String> reviewers(String number) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey("Activity_ReviewRequest")
			.list()
			.stream()
			.flatMap(task -> this.tasks.getIdentityLinksForTask(task.getId()).stream())
			.map(IdentityLink::getGroupId)
			.map(REVIEWERS::get)
			.toList();
	}

	private static String email(Tasklist reader, String who, String subject) {
		return await().atMost(Duration.ofSeconds(60)).until(() -> {
			reader.open("/mailbox");
			boolean there = reader.page()
				.locator("tr")
				.filter(has(who + "@example.org"))
				.filter(has(subject))
				.count() > 0;
			return there ? reader.email(who + "@example.org", subject) : null;
		}, Objects::nonNull);
	}

	private static Locator.FilterOptions has(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private Tasklist person(String name) {
		Tasklist tasklist = new Tasklist(chromium, this.port);
		tasklist.open("/sign-in");
		tasklist.signIn(name);
		return tasklist;
	}

}
