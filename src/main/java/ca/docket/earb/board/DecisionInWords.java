package ca.docket.earb.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.commitment.Condition;
import ca.docket.commitment.ConditionRows;
import ca.docket.earb.meeting.Agenda;
import ca.docket.earb.meeting.Attendance;
import ca.docket.earb.meeting.Item;
import ca.docket.earb.meeting.Voter;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** What a record of decision says, with its labels in both languages. */
@Component
class DecisionInWords {

	private final Agenda agenda;

	private final Attendance attendance;

	private final Ballots ballots;

	private final ConditionRows rows;

	private final WorkingDays workingDays;

	private final Wording wording;

	private final Office office;

	DecisionInWords(Agenda agenda, Attendance attendance, Ballots ballots, ConditionRows rows, WorkingDays workingDays,
			Wording wording, Office office) {
		this.agenda = agenda;
		this.attendance = attendance;
		this.ballots = ballots;
		this.rows = rows;
		this.workingDays = workingDays;
		this.wording = wording;
		this.office = office;
	}

	/**
	 * A line of the record.
	 *
	 * @param english the label; {@code french} too
	 * @param texts one paragraph each
	 */
	record DecisionLine(String english, String french, List<String> texts) {
	}

	/** Whether the board decided; else its chair did on the expedited path. */
	static boolean isByBoard(AuditEntry decided) {
		return "Activity_ConfirmDecision".equals(decided.activity());
	}

	List<DecisionLine> lines(Case caseFile, AuditEntry decided) {
		List<DecisionLine> lines = new ArrayList<>();
		lines.add(line("solution", caseFile.number() + ": " + caseFile.title()));
		lines.add(line("submitter", this.wording.person(caseFile.submitter())));
		lines.add(line("decision", both("earb-decision.decision." + decided.answer("decision"))));
		lines.add(line("reasons", decided.answer("reasons")));
		lines.add(line("wanted", decided.answer("wanted")));
		lines.add(line("conditions",
				ConditionRows.of(decided.answers().get(ConditionRows.FIELD))
					.stream()
					.flatMap(condition -> condition(condition, caseFile, day(decided.at())))));
		if (isByBoard(decided)) {
			board(caseFile.number(), lines);
		}
		lines.add(line(isByBoard(decided) ? "chair" : "expedited", "%s, %s"
			.formatted(this.wording.doer(decided.person(), decided.behalf(), Locale.ENGLISH), day(decided.at()))));
		return lines.stream().filter(line -> !line.texts().isEmpty()).toList();
	}

	private void board(String number, List<DecisionLine> lines) {
		this.agenda.of(number).ifPresent(item -> lines.add(line("meeting", meeting(item))));
		lines.add(line("present", this.attendance.voters(number).stream().map(this::voter)));
		lines.add(line("recused", this.attendance.recused(number).stream().map(this::voter)));
		Ballot ballot = this.ballots.latest(number).orElseThrow();
		List<Vote> votes = this.ballots.votes(ballot);
		Stream<String> cast = Tally.of(votes)
			.votes()
			.entrySet()
			.stream()
			.map(each -> both("earb-vote.vote." + each.getKey().id) + ": " + each.getValue());
		int notCast = this.ballots.voters(ballot).size() - votes.size();
		lines.add(line("votes",
				(notCast == 0) ? cast : Stream.concat(cast, Stream.of(both("earb.vote.not-cast") + ": " + notCast))));
	}

	private String meeting(Item item) {
		return item.meeting() + ", " + day(item.startsAt());
	}

	private String voter(Voter voter) {
		String name = this.wording.person(voter.person());
		return voter.person().equals(voter.member()) ? name
				: "%s, %s %s".formatted(name, both("earb.record.for"), this.wording.person(voter.member()));
	}

	/** What is asked, and in a second paragraph of whom and by when. */
	private Stream<String> condition(Condition condition, Case caseFile, LocalDate decidedOn) {
		String owner = this.wording.person(Stream.ofNullable(condition.owner())
			.flatMap(named -> this.rows.person(named).stream())
			.map(Person::id)
			.findFirst()
			.orElse(caseFile.submitter()));
		LocalDate due = (condition.days() != null) ? this.workingDays.plus(decidedOn, condition.days()) : null;
		String details = Stream
			.of(both("earb-layers.layer." + condition.by()), both("earb.record.owner") + ": " + owner,
					(due != null) ? both("earb.record.due") + ": " + due : null,
					(condition.evidence() != null) ? both("earb.record.evidence") + ": " + condition.evidence() : null)
			.filter(Objects::nonNull)
			.reduce((one, next) -> one + "; " + next)
			.orElseThrow();
		return Stream.of("– " + condition.condition(), details);
	}

	private LocalDate day(Instant at) {
		return at.atZone(this.office.zone()).toLocalDate();
	}

	private String both(String key) {
		String english = this.wording.of(key, Locale.ENGLISH);
		String french = this.wording.of(key, Locale.FRENCH);
		return english.equals(french) ? english : english + " / " + french;
	}

	private DecisionLine line(String label, String text) {
		return line(label, text.lines());
	}

	private DecisionLine line(String label, Stream<String> texts) {
		String key = "earb.record." + label;
		return new DecisionLine(this.wording.of(key, Locale.ENGLISH), this.wording.of(key, Locale.FRENCH),
				texts.toList());
	}

}
