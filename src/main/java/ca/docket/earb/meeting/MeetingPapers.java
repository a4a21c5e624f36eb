package ca.docket.earb.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/**
 * Agenda and minutes of a meeting as PDF in its case file, labelled in both languages.
 */
@Component
class MeetingPapers {

	private final Rolls rolls;

	private final Items items;

	private final Cases cases;

	private final BoardTerms terms;

	private final AuditTrail auditTrail;

	private final Filing filing;

	private final Pdf pdf;

	private final Wording wording;

	private final Office office;

	private final Clock clock;

	MeetingPapers(Rolls rolls, Items items, Cases cases, BoardTerms terms, AuditTrail auditTrail, Filing filing,
			Pdf pdf, Wording wording, Office office, Clock clock) {
		this.rolls = rolls;
		this.items = items;
		this.cases = cases;
		this.terms = terms;
		this.auditTrail = auditTrail;
		this.filing = filing;
		this.pdf = pdf;
		this.wording = wording;
		this.office = office;
		this.clock = clock;
	}

	void fileAgenda(Meeting meeting, List<Item> open) {
		Map<String, Object> values = head(meeting);
		values.put("items", open);
		file(meeting, "agenda-ordre-du-jour.pdf", "", "earb/agenda", values);
	}

	/** The author confirmed them. */
	void fileMinutes(Meeting meeting) {
		Roll roll = this.rolls.of(meeting);
		AuditEntry confirmed = this.auditTrail.latest(meeting.processInstanceId(), "minutes-confirmed").orElseThrow();
		Map<String, Object> values = head(meeting);
		values.put("seats", seats(roll));
		values.put("chair", name(roll.chair()));
		values.put("actingChair", name(roll.actingChair()));
		values.put("outcomes", outcomes(meeting, roll));
		values.put("notes", confirmed.answer("minutesNotes").equals("null") ? "" : confirmed.answer("minutesNotes"));
		values.put("confirmedBy", name(confirmed.person()));
		file(meeting, "minutes-proces-verbal.pdf", confirmed.person(), "earb/minutes", values);
	}

	private void file(Meeting meeting, String name, String author, String template, Map<String, Object> values) {
		this.filing.pdf(meeting.number(), name, Viewer.CASE, author,
				this.pdf.bytes(template, Locale.CANADA, values, this.clock.instant()));
	}

	private Map<String, Object> head(Meeting meeting) {
		Map<String, Object> values = new HashMap<>();
		values.put("office", this.office.name());
		values.put("number", meeting.number());
		values.put("when", this.wording.moment(meeting.startsAt(), Locale.ENGLISH));
		values.put("quand", this.wording.moment(meeting.startsAt(), Locale.FRENCH));
		values.put("place", meeting.place());
		return values;
	}

	/**
	 * A seat.
	 *
	 * @param there {@code yes}, {@code delegate} or {@code no}
	 */
	public record SeatLine(String member, String there, String delegate) {
	}

	List<SeatLine> seats(Roll roll) {
		List<SeatLine> lines = new ArrayList<>();
		roll.seats().forEach((member, person) -> {
			String there = member.equals(person) ? "yes" : (person != null) ? "delegate" : "no";
			lines.add(new SeatLine(name(member), there, there.equals("delegate") ? name(person) : ""));
		});
		return lines;
	}

	/**
	 * What became of an item.
	 *
	 * @param voters how many could vote
	 * @param members of the board
	 * @param needed how many make a quorum
	 */
	public record OutcomeLine(String number, String title, String english, String french, int voters, int members,
			int needed, String recused, String chair) {
	}

	List<OutcomeLine> outcomes(Meeting meeting, Roll roll) {
		int percent = this.terms.latest().quorumPercent();
		return this.items.of(meeting.number())
			.stream()
			.filter(item -> Set.of("called", "settled", "no-quorum").contains(item.state()))
			.map(item -> outcome(item, roll, percent))
			.toList();
	}

	private OutcomeLine outcome(Item item, Roll roll, int percent) {
		String submitter = this.cases.find(item.caseNumber()).map(Case::submitter).orElse("");
		String recused = roll.recusals()
			.getOrDefault(item.caseNumber(), Set.of())
			.stream()
			.map(this::name)
			.collect(Collectors.joining(", "));
		return new OutcomeLine(item.caseNumber(), item.title(), outcome(item, Locale.ENGLISH),
				outcome(item, Locale.FRENCH), roll.voters(item.caseNumber(), submitter).size(), roll.seats().size(),
				new Quorum(roll.seats().size(), percent).least(), recused,
				roll.chair(item.caseNumber(), submitter).map(this::name).orElse(""));
	}

	private String outcome(Item item, Locale language) {
		return item.state().equals("settled")
				? this.wording.find("earb-decision.decision." + item.outcome(), language).orElse(item.outcome())
				: this.wording.of("earb-meeting.item." + item.state(), language);
	}

	private String name(String person) {
		return (person == null) ? "" : this.wording.person(person);
	}

}
