package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.mailbox.Postman;
import ca.docket.security.AccountInHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people do with the emails that wait for them. */
@DocketTest
class TrayTest {

	@Autowired
	HiringSteps steps;

	@Autowired
	Postman postman;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theTrayTakesWhatFitsNoPostingAndAWithdrawal() {
		Case competition = this.steps.begin();
		this.steps.apply(competition, "Ned With");
		this.postman.deliver(this.postman.write("Ned With <ned.with@example.net>", "applications@example.org",
				"Please forget my application", null, null));
		assertThat(this.steps.fault(competition, "Ned With")).isEqualTo("unknown-posting");
		this.steps.apply(competition, "Olga Rival");
		this.steps.sort(competition, "Ned With",
				Map.of("sorting", "withdrawal", "withdrawn", this.steps.number(competition, "Olga Rival")));
		assertThat(this.steps.outcomes(competition)).as("another’s application is not theirs to withdraw")
			.containsOnly(Map.entry("Ned With", ""), Map.entry("Olga Rival", ""));
		this.steps.sort(competition, "Ned With",
				Map.of("sorting", "withdrawal", "withdrawn", this.steps.number(competition, "Ned With")));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		assertThat(this.steps.outcomes(competition)).containsOnly(Map.entry("Ned With", "withdrawn"),
				Map.entry("Olga Rival", ""));
		assertThat(this.steps.letters(competition, "Ned With")).containsExactly("hiring-received", "hiring-withdrawn");
	}

	@Test
	void severalAreTurnedAwayAtOnceEachWithItsResult() {
		Case competition = this.steps.begin();
		for (String person : List.of("Abe Late", "Bob Late", "Cat Late")) {
			this.steps.email(competition, person, null, null);
		}
		this.steps.sort(competition, "Abe Late", Map.of("sorting", "something-else"));
		String first = this.steps.emailOf(competition, "Abe Late");
		Map<String, String> format = Map.of("sorting", "format", "sortingReason", "No file is attached.");
		assertThat(this.steps
			.saveAll("hr", competition, "Activity_SortEmails", this.steps.emailOf(competition, "Bob Late"), first,
					format)
			.body()).as("one decided on before").contains("Refused (1)");
		assertThat(sortings(competition)).containsExactly("something-else", "format", "");
		this.steps.saveAll("hr", competition, "Activity_SortEmails", this.steps.emailOf(competition, "Cat Late"), first,
				format);
		assertThat(sortings(competition)).containsExactly("something-else", "format", "format");
	}

	private List<String> sortings(Case competition) {
		return this.jdbc.sql("select coalesce(sorting, '') from hiring_email where competition = ? order by address")
			.param(competition.number())
			.query(String.class)
			.list();
	}

	@Test
	void nobodyTurnsAnApplicationAwayAlone() {
		Case competition = this.steps.begin();
		this.steps.email(competition, "Tom Rival", "cv.pdf", HiringSteps.pdf(9));
		this.steps.sort(competition, "Tom Rival", Map.of("sorting", "format"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		String row = this.steps.emailOf(competition, "Tom Rival");
		this.steps.close(competition);
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("1");
		assertThat(this.steps.outcomes(competition)).isEmpty();
		this.steps.save("hr2", competition, "Activity_ConfirmSorting", row,
				Map.of("confirmation", "back", "difference", "Nine pages, but eight are empty."));
		this.steps.complete("hr2", competition, "Activity_ConfirmSorting", Map.of());
		this.steps.sort(competition, "Tom Rival", Map.of("sorting", "format"));
		this.steps.save("hr", competition, "Activity_ConfirmSorting", row, Map.of("confirmation", "confirm"));
		assertThat(this.steps.outcomes(competition)).as("the same person").isEmpty();
		this.steps.handOver(competition, "Activity_ConfirmSorting", "hr2");
		try (AccountInHand lately = new AccountInHand("hr2", "hr", this.jdbc)) {
			this.steps.save("hr2", competition, "Activity_ConfirmSorting", row, Map.of("confirmation", "confirm"));
			assertThat(this.steps.outcomes(competition)).as("who could be the same").isEmpty();
		}
		this.steps.confirm(competition, "Tom Rival");
		assertThat(this.steps.outcomes(competition)).containsOnly(Map.entry("Tom Rival", "not-in-required-format"));
	}

	@Test
	void nobodySaysAloneThatThereIsNoApplication() {
		Case competition = this.steps.begin();
		this.steps.email(competition, "Uma Rival", "cv.pdf", HiringSteps.pdf(9));
		this.steps.sort(competition, "Uma Rival", Map.of("sorting", "something-else"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.steps.close(competition);
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("1");
		this.steps.confirm(competition, "Uma Rival");
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		assertThat(this.steps.outcomes(competition)).isEmpty();
		assertThat(this.steps.letters(competition, "Uma Rival")).isEmpty();
	}

}
