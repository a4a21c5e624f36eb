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
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Postman postman;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theTrayTakesWhatFitsNoPostingAndAWithdrawal() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ned With");
		this.postman.deliver(this.postman.write("Ned With <ned.with@example.net>", "applications@example.org",
				"Please forget my application", null, null));
		assertThat(this.applicants.fault(competition, "Ned With")).isEqualTo("unknown-posting");
		this.applicants.apply(competition, "Olga Rival");
		this.screening.sort(competition, "Ned With",
				withdrawal(this.applicants.number(competition, "Olga Rival"), "yes"));
		assertThat(this.applicants.outcomes(competition)).as("another’s application is not theirs to withdraw")
			.containsOnly(Map.entry("Ned With", ""), Map.entry("Olga Rival", ""));
		this.screening.sort(competition, "Ned With",
				withdrawal(this.applicants.number(competition, "Ned With"), "yes"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ned With", "withdrawn"),
				Map.entry("Olga Rival", ""));
		assertThat(this.applicants.letters(competition, "Ned With")).containsExactly("hiring-received",
				"hiring-withdrawn");
	}

	private static Map<String, String> withdrawal(String number, String confirmed) {
		return Map.of("sorting", "withdrawal", "withdrawn", number, "withdrawalConfirmed", confirmed);
	}

	@Test
	void aWithdrawalUnderAForgedAddressChangesNothingUntilThePersonConfirmsItByLink() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Vera Real");
		String number = this.applicants.number(competition, "Vera Real");
		this.postman.deliver(this.postman.write("Vera Real <vera.real@example.net>",
				this.applicants.address(competition), "I withdraw " + number, null, null));
		String task = this.steps.task("hr", competition, "Activity_SortEmails");
		assertThat(this.steps.visitor("hr").open("/work/" + task).body())
			.contains("Anybody can write under another’s address.");
		this.screening.sort(competition, "Vera Real", withdrawal(number, "ask"));
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Vera Real", ""));
		assertThat(this.applicants.letters(competition, "Vera Real")).as("to the address of the application")
			.containsExactly("hiring-received", "hiring-withdrawal");
		String link = this.applicants.wish(number);
		this.applicants.stranger().submit(link, link, Map.of("wish", "withdraw"));
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Vera Real", "withdrawn"));
	}

	@Test
	void severalAreTurnedAwayAtOnceEachWithItsResult() {
		Case competition = this.steps.begin();
		for (String person : List.of("Abe Late", "Bob Late", "Cat Late")) {
			this.applicants.email(competition, person, null, null);
		}
		this.screening.sort(competition, "Abe Late", Map.of("sorting", "something-else"));
		String first = this.applicants.emailOf(competition, "Abe Late");
		Map<String, String> format = Map.of("sorting", "format", "sortingReason", "No file is attached.");
		assertThat(this.screening
			.saveAll("hr", competition, "Activity_SortEmails", this.applicants.emailOf(competition, "Bob Late"), first,
					format)
			.body()).as("one decided on before").contains("Refused (1)");
		assertThat(sortings(competition)).containsExactly("something-else", "format", "");
		this.screening.saveAll("hr", competition, "Activity_SortEmails",
				this.applicants.emailOf(competition, "Cat Late"), first, format);
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
		this.applicants.email(competition, "Tom Rival", "cv.pdf", ApplicantSteps.pdf(9));
		this.screening.sort(competition, "Tom Rival", Map.of("sorting", "format"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		String row = this.applicants.emailOf(competition, "Tom Rival");
		this.screening.close(competition);
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("1");
		assertThat(this.applicants.outcomes(competition)).isEmpty();
		this.screening.save("hr2", competition, "Activity_ConfirmSorting", row,
				Map.of("confirmation", "back", "difference", "Nine pages, but eight are empty."));
		this.steps.complete("hr2", competition, "Activity_ConfirmSorting", Map.of());
		this.screening.sort(competition, "Tom Rival", Map.of("sorting", "format"));
		this.screening.save("hr", competition, "Activity_ConfirmSorting", row, Map.of("confirmation", "confirm"));
		assertThat(this.applicants.outcomes(competition)).as("the same person").isEmpty();
		this.steps.handOver(competition, "Activity_ConfirmSorting", "hr2");
		try (AccountInHand lately = new AccountInHand("hr2", "hr", this.jdbc)) {
			this.screening.save("hr2", competition, "Activity_ConfirmSorting", row, Map.of("confirmation", "confirm"));
			assertThat(this.applicants.outcomes(competition)).as("who could be the same").isEmpty();
		}
		this.screening.confirm(competition, "Tom Rival");
		assertThat(this.applicants.outcomes(competition))
			.containsOnly(Map.entry("Tom Rival", "not-in-required-format"));
	}

	@Test
	void nobodySaysAloneThatThereIsNoApplication() {
		Case competition = this.steps.begin();
		this.applicants.email(competition, "Uma Rival", "cv.pdf", ApplicantSteps.pdf(9));
		this.screening.sort(competition, "Uma Rival", Map.of("sorting", "something-else"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.screening.close(competition);
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("1");
		this.screening.confirm(competition, "Uma Rival");
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		assertThat(this.applicants.outcomes(competition)).isEmpty();
		assertThat(this.applicants.letters(competition, "Uma Rival")).isEmpty();
	}

}
