package ca.docket.hiring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.Night;
import ca.docket.mailbox.Postman;
import org.junit.jupiter.api.Test;
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
	Postman postman;

	@Autowired
	Night night;

	@Autowired
	JdbcClient jdbc;

	@Test
	void noWordOfAnApplicantIsLeftOnceTheTimeIsOver() {
		Case competition = this.steps.screened(MARK + " Person");
		this.steps.email(competition, MARK + " Late", "late.pdf", HiringSteps.pdf(1));
		this.steps.sort(competition, MARK + " Late", Map.of("sorting", "late"));
		this.steps.confirm(competition, MARK + " Late");
		List<Case> parts = List.of(this.steps.part(competition, MARK + " Person"),
				this.steps.part(competition, MARK + " Late"));
		this.steps.message(competition, "hiring.withdrawn");
		assertThat(places(MARK)).contains("casefile_case", "hiring_application", "mailbox_email", "notice_mail");
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
