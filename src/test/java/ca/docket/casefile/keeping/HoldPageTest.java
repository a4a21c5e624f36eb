package ca.docket.casefile.keeping;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who see every case of a process hold one, and let it go, by name and reason. */
@DocketTest
class HoldPageTest {

	@Autowired
	KeptCases people;

	@Autowired
	Holds holds;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Night night;

	@Autowired
	Wording wording;

	@Autowired
	CaseAccess access;

	@LocalServerPort
	int port;

	private Visitor director;

	private Case open;

	@BeforeEach
	void aCaseAndADirector() {
		this.open = this.people.open("To be held");
		this.director = signedIn("director");
	}

	@Test
	void aHoldIsPlacedAndLiftedAndOnRecord() {
		assertThat(place(this.director, "legal", " A claim is announced. ").statusCode()).isEqualTo(302);
		Hold placed = this.holds.of(this.open).get(0);
		assertThat(placed).satisfies(hold -> {
			assertThat(hold.person()).isEqualTo("director");
			assertThat(hold.kind()).isEqualTo("legal");
			assertThat(hold.reason()).isEqualTo("A claim is announced.");
			assertThat(hold.active()).isTrue();
		});
		assertThat(this.director.open(page()).body()).contains("A claim is announced.", "Placed by Margaret Osei");
		assertThat(lift(signedIn("coordinator"), placed.id(), "It was settled.").statusCode()).isEqualTo(302);
		assertThat(this.director.open(page()).body()).contains("Lifted by Priya Sharma", "It was settled.");
		assertThat(this.auditTrail.of(this.open.processInstanceId()).stream().map(AuditEntry::action)).endsWith("held",
				"released");
	}

	@Test
	void aDoubleClickPlacesOneHoldAndLiftsItOnce() throws Exception {
		atOnce(20, () -> this.holds.place(this.open, "director", "legal", "A claim"));
		assertThat(this.holds.of(this.open)).hasSize(1);
		long id = this.holds.of(this.open).get(0).id();
		atOnce(20, () -> this.holds.lift(this.open, "director", id, "Settled"));
		assertThat(this.auditTrail.of(this.open.processInstanceId()).stream().map(AuditEntry::action))
			.containsOnlyOnce("held", "released");
	}

	@Test
	void ofTwoWhoLiftAHoldTheSecondIsToldSo() {
		place(this.director, "foi", "A request");
		long id = this.holds.of(this.open).get(0).id();
		lift(this.director, id, "Answered");
		HttpResponse<String> second = lift(signedIn("coordinator"), id, "No longer needed");
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).contains("Somebody was faster");
		assertThat(this.holds.of(this.open).get(0).liftedBy()).isEqualTo("director");
	}

	@Test
	void aHoldOfAnotherCaseIsNotLifted() {
		place(this.director, "legal", "A claim");
		long id = this.holds.of(this.open).get(0).id();
		Case other = this.people.open("Another");
		String action = "/cases/" + other.number() + "/hold/" + id + "/lift";
		assertThat(this.director.submit(page(), action, Map.of("reason", "x")).statusCode()).isEqualTo(409);
		assertThat(this.holds.of(this.open).get(0).active()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "legal, ' '", "legal, ''", "'', A claim", "other, A claim" })
	void aKindAndAReasonAreNeeded(String kind, String reason) {
		assertThat(place(this.director, kind, reason).statusCode()).isEqualTo(400);
		assertThat(this.holds.of(this.open)).isEmpty();
	}

	@Test
	void whatWasWrittenIsNotLostWhenTheKindIsMissing() {
		assertThat(place(this.director, "", "A <long> reason").body()).contains("A &lt;long&gt; reason");
		assertThat(place(this.director, "legal", "x".repeat(2001)).statusCode()).isEqualTo(400);
		assertThat(place(this.director, "legal", "a\0b").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "requester", "requester2", "privacy", "hr" })
	void toEverybodyElseThereIsNothing(String person) {
		place(this.director, "legal", "A claim");
		long id = this.holds.of(this.open).get(0).id();
		Visitor other = signedIn(person);
		String unknown = "/cases/AIR-1999-0001/hold";
		assertThat(other.open(page()).statusCode()).isEqualTo(404);
		assertThat(other.open(unknown).statusCode()).isEqualTo(404);
		assertThat(place(other, "legal", "Mine").statusCode()).isEqualTo(404);
		assertThat(lift(other, id, "Mine").statusCode()).isEqualTo(404);
		assertThat(other.submit("/", unknown, Map.of("kind", "legal", "reason", "x")).statusCode()).isEqualTo(404);
		assertThat(this.holds.of(this.open)).singleElement().matches(Hold::active);
	}

	@Test
	void onlyTheOfficeSeesThatACaseIsHeld() {
		place(this.director, "legal", "A claim");
		assertThat(this.holds.active(this.access.require(this.open.number(), "requester"))).isEmpty();
		assertThat(this.holds.active(this.access.require(this.open.number(), "director"))).hasSize(1);
	}

	@Test
	void whatStaysOfADeletedCaseSaysWhenTheLastBackupEndsThatHasIt() {
		Instant longAgo = Instant.parse("2010-03-04T15:00:00Z");
		Case over = this.people.closed("Kept no longer", longAgo);
		this.night.pass(over, longAgo);
		String ends = this.wording.day(Instant.now().plus(Duration.ofDays(35)), Locale.ENGLISH);
		assertThat(this.director.open("/cases/" + over.number()).body())
			.contains("The last backup that has it ends on " + ends);
	}

	private void atOnce(int times, Runnable act) throws Exception {
		ExecutorService clicks = Executors.newFixedThreadPool(times);
		try {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				all.add(clicks.submit(act));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		finally {
			clicks.shutdownNow();
		}
	}

	private HttpResponse<String> place(Visitor visitor, String kind, String reason) {
		return visitor.submit("/", page(), Map.of("kind", kind, "reason", reason));
	}

	private HttpResponse<String> lift(Visitor visitor, long id, String reason) {
		return visitor.submit("/", page() + "/" + id + "/lift", Map.of("reason", reason));
	}

	private String page() {
		return "/cases/" + this.open.number() + "/hold";
	}

	private Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
