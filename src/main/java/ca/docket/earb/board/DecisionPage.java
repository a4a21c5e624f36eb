package ca.docket.earb.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.commitment.Condition;
import ca.docket.earb.meeting.Agenda;
import ca.docket.earb.meeting.Attendance;
import ca.docket.earb.meeting.Voter;
import ca.docket.engine.sealed.Round;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** What the template of a record of decision says, in both languages. */
@Component
class DecisionPage {

	private final Agenda agenda;

	private final Attendance attendance;

	private final Votes votes;

	private final WorkingDays workingDays;

	private final ModelTexts texts;

	private final Wording wording;

	DecisionPage(Agenda agenda, Attendance attendance, Votes votes, WorkingDays workingDays, ModelTexts texts,
			Wording wording) {
		this.agenda = agenda;
		this.attendance = attendance;
		this.votes = votes;
		this.workingDays = workingDays;
		this.texts = texts;
		this.wording = wording;
	}

	/**
	 * A condition of the endorsement.
	 *
	 * @param due as 2026-11-03; null where nothing was said
	 * @param evidence null where nothing was said
	 */
	public record Line(String condition, String layer, String owner, String due, String evidence) {
	}

	/**
	 * Who took part.
	 *
	 * @param member whom they sat in for; null for themselves
	 */
	public record Seated(String person, String member) {
	}

	/** Whether the board decided; else its chair did on the expedited path. */
	static boolean isByBoard(AuditEntry decided) {
		return "Activity_ConfirmDecision".equals(decided.activity());
	}

	Map<String, Object> of(Case caseFile, AuditEntry decided) {
		String day = this.wording.isoDay(decided.at());
		Map<String, Object> page = new HashMap<>();
		page.put("caseFile", caseFile);
		page.put("submitter", this.wording.person(caseFile.submitter()));
		page.put("decision", inBoth(decided, "decision", decided.answer("decision")));
		page.put("reasons", decided.answer("reasons").lines().toList());
		page.put("wanted", decided.answer("wanted").lines().toList());
		page.put("conditions",
				Condition.of(decided.answers().get(Condition.LIST))
					.stream()
					.map(condition -> line(condition, caseFile, decided, LocalDate.parse(day)))
					.toList());
		page.put("decidedBy",
				"%s, %s".formatted(this.wording.doer(decided.person(), decided.behalf(), Locale.ENGLISH), day));
		page.put("byBoard", isByBoard(decided));
		if (isByBoard(decided)) {
			board(caseFile.number(), decided, page);
		}
		return page;
	}

	private void board(String number, AuditEntry decided, Map<String, Object> page) {
		Round vote = this.votes.latest(number).orElseThrow();
		Map<String, Integer> votes = new LinkedHashMap<>();
		this.votes.tally(vote).votes().forEach((choice, count) -> votes.put(inBoth(decided, "vote", choice), count));
		page.put("meeting",
				this.agenda.of(number)
					.map(item -> item.meeting() + ", " + this.wording.isoDay(item.startsAt()))
					.orElse(null));
		page.put("present", seated(this.attendance.voters(number)));
		page.put("recused", seated(this.attendance.recused(number)));
		page.put("votes", votes);
		page.put("notCast", this.votes.notCast(vote));
	}

	private List<Seated> seated(List<Voter> voters) {
		return voters.stream()
			.map(voter -> new Seated(this.wording.person(voter.person()),
					voter.person().equals(voter.member()) ? null : this.wording.person(voter.member())))
			.toList();
	}

	private Line line(Condition condition, Case caseFile, AuditEntry decided, LocalDate day) {
		String owner = this.wording.personNamed(Optional.ofNullable(condition.owner()).orElse(caseFile.submitter()));
		LocalDate due = (condition.days() != null) ? this.workingDays.plus(day, condition.days()) : null;
		return new Line(condition.condition(), inBoth(decided, "layer", condition.by()), owner,
				(due != null) ? due.toString() : null, condition.evidence());
	}

	/** An answer in the words of the models by which it was decided. */
	private String inBoth(AuditEntry decided, String field, String answer) {
		String deployment = decided.form().deployment();
		String english = this.texts.of(deployment, Locale.ENGLISH).answer(field, answer);
		String french = this.texts.of(deployment, Locale.FRENCH).answer(field, answer);
		return english.equals(french) ? english : english + " / " + french;
	}

}
