package ca.docket.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody reviews or decides what they asked for themselves. */
@DocketTest
class IntakeSeparationTest {

	@Autowired
	IntakeSteps people;

	@Autowired
	Directory directory;

	@Test
	void aRequesterCannotReviewTheirOwnRequestAndTheAttemptIsOnRecord() {
		this.directory.write(new Person("data2", "Ida", "Data", "data2@example.org", Locale.ENGLISH),
				List.of("staff", "review-data"));
		Case request = this.people.submit("data2", IntakeSteps.aUseCase());
		this.people.triage(request, "send-on", Map.of());
		assertThatThrownBy(() -> this.people.review("data2", request, "proceed", Map.of()))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.people.waiting(request)).containsExactly("Activity_ReviewRequest");
		assertThat(this.people.story(request)).containsExactly("data2 submitted", "coordinator triaged",
				"data2 refused");
		this.people.review("data", request, "proceed", Map.of());
		assertThat(this.people.waiting(request)).containsExactly("Activity_DecideRequest");
	}

	@Test
	void aDirectorsOwnRequestIsDecidedAtTheNextLevelAndThatIsOnRecord() {
		Case request = this.people.submit("director", IntakeSteps.advice());
		this.people.triage(request, "send-on", Map.of());
		assertThat(this.people.offeredTo(request)).containsExactly("executives");
		assertThatThrownBy(() -> this.people.as("director",
				() -> this.people.end(request, Map.of("decision", "approved", "reasons", "Mine"))))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.people.outcome(request)).isNull();
		assertThat(this.people.story(request)).containsExactly("director submitted", "coordinator triaged",
				"null raised");
		this.people.decide("executive", request, "approved", Map.of());
		assertThat(this.people.outcome(request)).isEqualTo("approved");
	}

}
