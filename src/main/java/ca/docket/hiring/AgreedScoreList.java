package ca.docket.hiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.hiring.AreaChoices.Candidate;
import org.springframework.stereotype.Component;

/** How a panel scores interviews together, with what each of them said alone. */
@Component
class AgreedScoreList implements WorkList {

	private final HiringLists lists;

	private final AreaChoices choices;

	private final PanelScores scores;

	AgreedScoreList(HiringLists lists, AreaChoices choices, PanelScores scores) {
		this.lists = lists;
		this.choices = choices;
		this.scores = scores;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_AgreeOnScores";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		List<Candidate> invited = this.choices.of(task, null)
			.stream()
			.filter(one -> one.isOpen() && one.choice().isInvited())
			.toList();
		if (invited.isEmpty()) {
			return List.of();
		}
		Competition competition = this.lists.competition(task);
		Map<String, List<Judgement>> said = this.scores.all(competition.number(), invited.get(0).choice().area());
		return invited.stream()
			.map(one -> row(task, one.application(),
					PanelFindings.of(competition, said.getOrDefault(one.application().number(), List.of()))))
			.toList();
	}

	private WorkRow row(WorkListTask task, Application one, PanelFindings findings) {
		Competition competition = findings.competition();
		Set<String> told = findings.differences();
		told.add("note");
		List<Fact> facts = new ArrayList<>(this.lists.qualifications(task, competition));
		facts.addAll(this.lists.said(task, findings.scores(), told));
		Judgement agreed = findings.agreed();
		Map<String, Object> shown = Map.of("requirements", competition.required().size(), "assets",
				competition.assets().size());
		return CompetitionList.row(one, facts, (agreed != null) ? agreed.said() : findings.common(), shown,
				(agreed != null) ? agreed.version() : 0, findings.isSettled());
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		this.lists.hold(row);
		Optional<Candidate> open = this.choices.of(task, row).stream().filter(Candidate::isOpen).findFirst();
		open.ifPresent(one -> {
			this.scores.agree(one.choice(), values);
			this.choices.score(row, one.choice().area(), PanelFindings.points(this.lists.competition(task), values));
			this.lists.record(task, one.application(), "interview-score-agreed", values);
		});
		return open.isPresent() ? List.of() : List.of(Objection.of("hiring.ended"));
	}

}
