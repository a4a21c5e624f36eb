package ca.docket.casefile.part;

import java.time.Instant;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.Holds;
import ca.docket.casefile.keeping.Night;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts end with their case, and are kept with it; its page shows them. */
@DocketTest
class PartEndsTest {

	private static final Instant LONG_AGO = Instant.parse("2015-03-02T15:00:00Z");

	@Autowired
	ApplicationContext application;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Holds holds;

	@Autowired
	Night night;

	@LocalServerPort
	int port;

	@Test
	void openPartsAreCancelledWithTheirCaseAndTheirRecordSaysSo() {
		try (PartedCase parted = PartedCase.of(this.application, 2).runJobs()) {
			parted.completeAll(List.of(parted.part(1), parted.part(1)));
			parted.withdraw();
			assertThat(parted.runJobs().parts()).extracting(Case::outcome).containsExactly("finished", "cancelled");
			assertThat(this.auditTrail.of(parted.part(1).processInstanceId())).extracting(AuditEntry::action)
				.doesNotContain("ended-with-case");
			assertThat(this.auditTrail.of(parted.part(2).processInstanceId())).last()
				.satisfies(entry -> assertThat(entry.answers()).containsEntry("case", parted.number));
			assertThat(parted.task(parted.part(2))).isNull();
		}
	}

	@Test
	void rowsThatHaveNotBegunNeverDo() {
		try (PartedCase parted = PartedCase.of(this.application, 2)) {
			parted.withdraw();
			assertThat(parted.runJobs().parts()).isEmpty();
		}
	}

	@Test
	void aCaseIsDeletedAfterItsParts() {
		try (PartedCase parted = ended()) {
			this.night.pass(parted.file(), LONG_AGO);
			assertThat(parted.file().deletedAt()).isNull();
			this.night.pass(parted.part(1), LONG_AGO);
			assertThat(parted.part(1).deletedAt()).isNotNull();
			this.night.pass(parted.file(), LONG_AGO);
			assertThat(parted.file().deletedAt()).isNotNull();
		}
	}

	@Test
	void aHoldOnACaseHoldsItsParts() {
		try (PartedCase parted = ended()) {
			this.holds.place(parted.file(), "coordinator", "legal", "A lawsuit");
			this.night.pass(parted.part(1), LONG_AGO);
			assertThat(parted.part(1).deletedAt()).isNull();
		}
	}

	@Test
	void thePageOfACaseShowsThePartsThatItsReaderMaySee() {
		try (PartedCase parted = PartedCase.of(this.application, 60).runJobs()) {
			String page = page("coordinator", parted.number);
			assertThat(page).contains("60 open", "Do work 50").doesNotContain("Do work 51");
			assertThat(page("coordinator", parted.part(3).number())).contains("Part of",
					"href=\"/cases/" + parted.number + "\"");
			assertThat(page("requester2", parted.number)).doesNotContain("60 open", "Do work 1");
		}
	}

	private PartedCase ended() {
		PartedCase parted = PartedCase.of(this.application, 1).runJobs();
		parted.withdraw();
		return parted.runJobs();
	}

	private String page(String person, String number) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor.open("/cases/" + number).body();
	}

}
