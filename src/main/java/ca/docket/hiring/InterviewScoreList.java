package ca.docket.hiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.hiring.AreaChoices.Candidate;
import org.springframework.stereotype.Component;

/**
 * Those whom a member of a panel interviews. Nobody else sees how they score before all
 * have handed in.
 */
@Component
class InterviewScoreList extends CompetitionList<Candidate> {

	private final HiringLists lists;

	private final AreaChoices choices;

	private final PanelScores scores;

	private final Screenings screenings;

	private final AnswerDates dates;

	InterviewScoreList(HiringLists lists, AreaChoices choices, PanelScores scores, Screenings screenings,
			AnswerDates dates) {
		super("Activity_ScoreInterviews");
		this.lists = lists;
		this.choices = choices;
		this.scores = scores;
		this.screenings = screenings;
		this.dates = dates;
	}

	@Override
	Function<Candidate, WorkRow> show(WorkListTask task) {
		Competition competition = this.lists.competition(task);
		List<Fact> asked = this.lists.qualifications(task, competition);
		Map<String, Object> shown = Map.of("alone", true, "requirements", competition.required().size(), "assets",
				competition.assets().size());
		Map<String, Judgement> own = this.scores.own(task);
		return one -> row(one.application(), own.get(one.application().number()), asked, shown);
	}

	/** Without those of whom the person said, as a screener, that they know them. */
	@Override
	List<Candidate> select(WorkListTask task, String id) {
		Set<String> known = this.screenings.acquaintances(task.caseFile().number())
			.stream()
			.filter(one -> one.screener().equals(task.person()))
			.map(Judgement::application)
			.collect(Collectors.toSet());
		return this.choices.of(task, id)
			.stream()
			.filter(one -> one.isOpen() && one.choice().isInvited() && !known.contains(one.application().number()))
			.toList();
	}

	private static WorkRow row(Application one, Judgement said, List<Fact> asked, Map<String, Object> shown) {
		return row(one, asked, (said != null) ? said.said() : Map.of(), shown, (said != null) ? said.version() : 0,
				said != null);
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		// others of the panel may note the day of the same interview
		this.lists.hold(row);
		return super.save(task, row, values);
	}

	@Override
	List<Objection> save(WorkListTask task, Candidate one, Map<String, Object> values) {
		if (values.get("interviewedOn") != null) {
			LocalDate day = LocalDate.parse((String) values.get("interviewedOn"));
			if (this.dates.isFuture(day)) {
				return List.of(Objection.of("hiring.future"));
			}
			interviewed(one, day);
		}
		return this.scores.keep(one.choice(), task.caseFile().number(), task.person(), values)
			.map(refused -> List.of(Objection.of(refused)))
			.orElse(List.of());
	}

	/** The day of the last interview counts. */
	private void interviewed(Candidate one, LocalDate day) {
		if (one.choice().interviewedOn() == null || one.choice().interviewedOn().isBefore(day)) {
			this.dates.interviewed(one, day);
			this.choices.keep(one.choice().interview(day));
		}
	}

}
