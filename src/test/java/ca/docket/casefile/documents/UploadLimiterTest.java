package ca.docket.casefile.documents;

import ca.docket.casefile.documents.check.Unfit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How many are let through at once. */
class UploadLimiterTest {

	private final UploadLimiter limiter = new UploadLimiter(4);

	@Test
	void onePersonGetsHalfOfThePlaces() {
		String done = pass("a", () -> pass("a", () -> {
			busy("a");
			return pass("b", () -> "through");
		}));
		assertThat(done).isEqualTo("through");
		assertThat(pass("a", () -> "again")).isEqualTo("again");
	}

	@Test
	void whenAllPlacesAreTakenOthersAreTold() {
		pass("a", () -> pass("a", () -> pass("b", () -> pass("b", () -> {
			busy("c");
			return "full";
		}))));
		assertThat(pass("c", () -> "free")).isEqualTo("free");
	}

	private void busy(String person) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> pass(person, () -> "in"))
			.withMessage("busy")
			.satisfies(unfit -> assertThat(unfit.status().value()).isEqualTo(503));
	}

	private String pass(String person, java.util.function.Supplier<String> work) {
		return this.limiter.pass(person, work::get);
	}

}
