package ca.docket.intake.register;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.notice.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The register as of any day, over several versions, by a clock that the test moves. */
@DocketTest
class RegisterAsOfTest {

	/** Nine o'clock in the evening in the office, already the next day elsewhere. */
	private static final Instant FIRST = Instant.parse("2026-02-03T02:00:00Z");

	@Autowired
	Versions versions;

	@Autowired
	RegisterWords words;

	@Autowired
	Office office;

	@Autowired
	JdbcClient jdbc;

	private final String entry = "TST-" + UUID.randomUUID();

	private final MovableClock clock = new MovableClock(FIRST);

	private Register register;

	/**
	 * Published on February 2, corrected twice on the 10th, ended on the 20th.
	 */
	@BeforeEach
	void fourVersions() {
		this.register = new Register(this.versions, this.words, this.office, this.clock);
		publish("Two clerks", Map.of());
		this.clock.pass(Duration.ofDays(8));
		publish("Three clerks", Map.of());
		this.clock.pass(Duration.ofHours(1));
		publish("Four clerks", Map.of());
		this.clock.pass(Duration.ofDays(10));
		publish("Four clerks", Map.of("correction", "ended", "endedOn", "2026-02-20"));
		this.clock.pass(Duration.ofDays(30));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "2026-02-01, -, -", "2026-02-02, Two clerks, -", "2026-02-09, Two clerks, -",
					"2026-02-10, Four clerks, -", "2026-02-19, Four clerks, -", "2026-02-20, Four clerks, 2026-02-20",
					"2026-03-22, Four clerks, 2026-02-20" })
	void itIsReadAsItWasAtTheEndOfADay(String on, String users, LocalDate ended) throws RegisterQuery.Wrong {
		List<PublishedEntry> mine = read(on);
		if (users == null) {
			assertThat(mine).isEmpty();
		}
		else {
			assertThat(mine).singleElement().satisfies(published -> {
				assertThat(published.values().get(RegisterField.USER_BASE.ordinal()).text()).isEqualTo(users);
				assertThat(published.endedOn()).isEqualTo(ended);
			});
		}
	}

	@Test
	void aDayIsTheOffices() throws RegisterQuery.Wrong {
		assertThat(read("2026-02-02")).singleElement()
			.satisfies(published -> assertThat(published.since()).isEqualTo("2026-02-02"));
	}

	@Test
	void nothingThatWasPublishedIsOverwritten() {
		assertThat(this.jdbc.sql("select count(*) from intake_register_version where entry = ? and state = 'published'")
			.param(this.entry)
			.query(Integer.class)
			.single()).isEqualTo(4);
		assertThatExceptionOfType(UncategorizedSQLException.class)
			.isThrownBy(() -> this.jdbc.sql("update intake_register_version set fields = '{}' where entry = ?")
				.param(this.entry)
				.update())
			.withMessageContaining("what was published is not changed");
	}

	@Test
	void oneVersionIsPreparedAtATime() {
		String draft = UUID.randomUUID().toString();
		this.versions.draft(this.entry, draft, Map.of());
		assertThatThrownBy(() -> this.versions.draft(this.entry, UUID.randomUUID().toString(), Map.of()))
			.isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
		this.versions.erased(new CaseErased(new Case(this.entry, "TST", "intake-register", draft, null, "", null, "",
				FIRST, FIRST, "unchanged", null)));
		assertThat(this.versions.next(this.entry)).isEmpty();
		assertThat(this.versions.valid(this.entry)).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "2026-13-45, '', register.bad-day", "yesterday, '', register.bad-day",
			"2026-03-24, '', register.future-day", "2026-02-03, de, register.bad-language" })
	void aDayThatIsNoneOrToComeAndAnotherLanguageAreRefused(String on, String language, String key) {
		assertThatThrownBy(() -> this.register.asked(on, language, Locale.ENGLISH))
			.isInstanceOf(RegisterQuery.Wrong.class)
			.hasMessage(key);
	}

	private List<PublishedEntry> read(String on) throws RegisterQuery.Wrong {
		return this.register.read(this.register.asked(on, "en", Locale.FRENCH))
			.stream()
			.filter(published -> published.entry().equals(this.entry))
			.toList();
	}

	private void publish(String users, Map<String, Object> more) {
		Map<String, Object> fields = RegisterSteps.launchedOn(LocalDate.of(2026, 2, 2));
		fields.put("userBaseEn", users);
		fields.putAll(more);
		String id = UUID.randomUUID().toString();
		this.versions.draft(this.entry, id, fields);
		this.versions.complete(id, fields);
		this.versions.publish(this.versions.of(id).orElseThrow(), this.clock.instant());
	}

}
