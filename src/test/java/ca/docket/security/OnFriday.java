package ca.docket.security;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ca.docket.Office;
import ca.docket.notice.MovableClock;
import ca.docket.security.SubstituteAppointment.Unfit;
import ca.docket.security.SubstituteAppointment.Wish;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ann, Bea, Cleo and Dan on Friday, 30 October 2026, before the night in which the clocks
 * go back.
 */
abstract class OnFriday {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 30);

	@Autowired
	Directory directory;

	@Autowired
	Rights rights;

	@Autowired
	Office office;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	IdentityService identity;

	final MovableClock clock = new MovableClock(Instant.EPOCH);

	final List<Object> told = new ArrayList<>();

	Substitutions substitutions;

	SubstituteAppointment appointment;

	@BeforeEach
	void onFriday() {
		at("2026-10-30T10:00");
		this.substitutions = new Substitutions(this.jdbc, this.office, this.clock);
		this.appointment = new SubstituteAppointment(this.substitutions, this.directory, this.rights,
				new LentRights(this.directory, this.rights, new Vouching(this.jdbc, this.clock)), this.told::add);
		List.of("ann", "bea", "cleo", "dan").forEach(id -> person(id, id + "@example.org"));
	}

	@AfterEach
	void removeWhatTheTestMade() {
		this.jdbc.sql("delete from security_substitution").update();
		List.of("ann", "bea", "cleo", "dan").forEach(this.identity::deleteUser);
	}

	void unfit(String reason, Wish wish, String by) {
		int before = this.substitutions.toCome().size();
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> this.appointment.name(wish, by))
			.withMessage("substitutes." + reason);
		assertThat(this.substitutions.toCome()).hasSize(before);
	}

	void at(String time) {
		this.clock.set(ZonedDateTime.of(LocalDateTime.parse(time), this.office.zone()).toInstant());
	}

	/** Days are counted from Friday. */
	static Wish wish(String absent, String substitute, int first, int last, String... processes) {
		return new Wish(absent, substitute, FRIDAY.plusDays(first), FRIDAY.plusDays(last), Set.of(processes));
	}

	void person(String id, String address) {
		this.directory.write(new Person(id, id, "Test", address, Locale.ENGLISH), List.of("staff"));
	}

}
