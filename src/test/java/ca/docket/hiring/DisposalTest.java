package ca.docket.hiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.TestData;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.ChainCheck;
import ca.docket.casefile.keeping.Night;
import ca.docket.mailbox.Postman;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is left of applicants once their time is over and people have approved it:
 * nothing.
 */
@DocketTest
class DisposalTest {

	private static final String MARK = "Qwertzuiop";

	private static final Instant LONG_AGO = Instant.parse("2010-03-04T15:00:00Z");

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Postman postman;

	@Autowired
	Night night;

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcClient jdbc;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		root().addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		root().detachAppender(this.log);
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	@Test
	void noWordOfAnApplicantIsLeftOnceTheTimeIsOver() throws Exception {
		Case competition = marked();
		String address = this.applicants.address(competition);
		this.steps.message(competition, "hiring.withdrawn");
		List<Case> parts = Stream.of(" Person", " Needs", " Late")
			.map(person -> this.applicants.part(competition, MARK + person))
			.toList();
		assertThat(places(MARK)).contains("casefile_case", "casefile_document_chunk", "hiring_application",
				"hiring_document", "mailbox_email", "notice_mail");
		parts.forEach(part -> this.night.pass(part, LONG_AGO));
		this.night.pass(competition, LONG_AGO);
		assertThat(places(MARK)).as("nobody has approved it").contains("casefile_case");
		Case refused = this.steps.nextMonth();
		this.steps.complete("hr", refused, "Activity_ApproveDeletion",
				Map.of("deletion", "refuse", "deletionReason", "A complaint is expected."));
		assertThat(this.steps.outcome(refused)).isEqualTo("not-approved");
		this.night.pass(competition, LONG_AGO);
		assertThat(places(MARK)).as("it was refused").contains("casefile_case");
		Case unconfirmed = this.steps.nextMonth();
		this.steps.complete("hr", unconfirmed, "Activity_ApproveDeletion", Map.of("deletion", "approve"));
		this.steps.complete("privacy", unconfirmed, "Activity_ConfirmDeletion",
				Map.of("deletion", "refuse", "deletionReason", "A request for access came in."));
		assertThat(this.steps.outcome(unconfirmed)).isEqualTo("not-approved");
		this.night.pass(competition, LONG_AGO);
		assertThat(places(MARK)).as("it was not confirmed").contains("casefile_case");
		Case approved = this.steps.nextMonth();
		this.steps.complete("hr", approved, "Activity_ApproveDeletion", Map.of("deletion", "approve"));
		assertThatThrownBy(() -> this.steps.claim("hr", List.of("hr", "review-privacy"), approved))
			.hasMessageContaining("another part");
		this.steps.complete("privacy", approved, "Activity_ConfirmDeletion", Map.of("deletion", "approve"));
		assertThat(this.steps.outcome(approved)).isEqualTo("approved");
		this.night.pass(competition, LONG_AGO);
		assertThat(places(MARK)).isEmpty();
		// a competition goes the night after its parts
		this.night.pass(competition, LONG_AGO);
		assertThat(this.steps.outcome(this.steps.nextMonth())).isEqualTo("nothing-due");
		this.postman.read();
		assertThat(places(MARK)).as("taken from the mailbox again").isEmpty();
		assertThat(files(address)).isEmpty();
		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.isNotEmpty()
			.noneMatch(line -> line.toLowerCase().contains(MARK.toLowerCase()));
		closedAt(parts);
		assertThat(broken(parts)).as("the chain verifies").isEmpty();
	}

	/** Whatever people of the office say of applicants names them. */
	private Case marked() {
		Case competition = this.steps.begin();
		this.applicants.email(competition, MARK + " Person", MARK + ".pdf", ApplicantSteps.pdf(MARK + " knows SQL"));
		this.postman.deliver(this.postman.write(MARK + " Needs <" + ApplicantSteps.from(MARK + " Needs") + ">",
				this.applicants.address(competition), "An interpreter for " + MARK, "cv.pdf", ApplicantSteps.pdf(1)));
		this.screening.save("accommodation", competition, "Activity_ArrangeAccommodation",
				this.applicants.emailOf(competition, MARK + " Needs"),
				Map.of("passedOn", "application", "file", "1", "arranged", MARK + " needs a wide door"));
		this.steps.complete("accommodation", competition, "Activity_ArrangeAccommodation", Map.of());
		this.applicants.email(competition, MARK + " Late", "late.pdf", ApplicantSteps.pdf(9));
		this.screening.save("hr", competition, "Activity_SortEmails",
				this.applicants.emailOf(competition, MARK + " Late"),
				Map.of("sorting", "late", "sortingReason", MARK + " sent it late."));
		this.applicants.email(competition, MARK + " Person", null, null);
		this.screening.sort(competition, MARK + " Person", Map.of("sorting", "something-else"));
		this.screening.confirm(competition, MARK + " Late", MARK + " Person");
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.screening.screening(competition);
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.screening.assigned(competition, person)
				.forEach(number -> this.screening.save(person, competition, "Activity_ScreenApplications", number,
						Map.of("required1", "met", "required2", "met", "asset1", "2", "note", MARK + " writes well"))));
		this.screening.screenAll(competition, "met", "met", "2");
		this.screening.agree(competition);
		this.screening.choose("manager", competition, "Activity_DecideShortList", MARK + " Person",
				Map.of("invited", "no", "listReason", MARK + " is not among the best."));
		return competition;
	}

	/**
	 * The emails to the office that still lie in its mailbox, and what else names
	 * somebody: all but the letters that went out, and the database, which is read row by
	 * row.
	 */
	private List<Path> files(String address) throws IOException {
		Path sent = TestData.FOLDER.resolve("mail");
		Path database = TestData.FOLDER.resolve("postgres");
		try (Stream<Path> all = Files.walk(TestData.FOLDER)) {
			return all.filter(Files::isRegularFile)
				.filter(file -> !file.startsWith(database) || file.endsWith("server.log"))
				.filter(file -> contains(file, file.startsWith(sent) ? "To: " + address : MARK))
				.toList();
		}
	}

	private static boolean contains(Path file, String words) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase().contains(words.toLowerCase());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes back that the time was turned back. */
	private void closedAt(List<Case> parts) {
		parts.forEach(part -> this.jdbc.sql("update casefile_case set closed_at = ? where number = ?")
			.params(Timestamp.from(part.closedAt()), part.number())
			.update());
	}

	private List<String> broken(List<Case> parts) throws Exception {
		List<String> broken = new ArrayList<>();
		try (Connection database = this.dataSource.getConnection()) {
			for (Case part : parts) {
				ChainCheck.run(database, part.processInstanceId(), found -> broken.add(found.toString()));
			}
		}
		return broken;
	}

	/** The tables that have a row in which this is anywhere, in bytes too. */
	private List<String> places(String word) {
		String lower = word.toLowerCase();
		return this.jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
			.query(String.class)
			.list()
			.stream()
			.filter(table -> this.jdbc.sql("""
					select exists (select from %s t where lower(t::text) like '%%' || ? || '%%'
					  or t::text like '%%' || encode(?::bytea, 'hex') || '%%'
					  or t::text like '%%' || encode(?::bytea, 'hex') || '%%')""".formatted(table))
				.params(lower, word.getBytes(StandardCharsets.UTF_8), lower.getBytes(StandardCharsets.UTF_8))
				.query(Boolean.class)
				.single())
			.sorted()
			.toList();
	}

}
