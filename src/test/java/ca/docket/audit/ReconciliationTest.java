package ca.docket.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Open last time, and new, less closed, is open now. */
class ReconciliationTest {

	@Test
	void differencesAreNamedByNumber() {
		Reconciliation figures = Reconciliation.of(List.of(row("1", true), row("2", true), row("3", false)),
				List.of(row("1", true), row("2", false), row("3", false), row("4", true), row("5", false)));
		assertThat(figures).isEqualTo(new Reconciliation(2, List.of("4", "5"), List.of("2", "5"), 2));
	}

	@Test
	void whateverHappensBetweenTwoReportsTheFiguresAgree() {
		Random random = new Random(7);
		for (int i = 0; i < 500; i++) {
			List<BatchRow> before = new ArrayList<>();
			List<BatchRow> now = new ArrayList<>();
			for (int n = 0; n < random.nextInt(30); n++) {
				boolean wasOpen = random.nextBoolean();
				boolean known = random.nextInt(3) > 0;
				if (known) {
					before.add(row("" + n, wasOpen));
				}
				if (random.nextInt(10) > 0) {
					now.add(row("" + n, (!known || wasOpen) && random.nextBoolean()));
				}
			}
			assertThat(Reconciliation.of(before, now).isEven()).isTrue();
		}
	}

	private static BatchRow row(String number, boolean open) {
		return new BatchRow(number, number, "in-progress", open, LocalDate.EPOCH, null, 0, 0, false, false);
	}

}
