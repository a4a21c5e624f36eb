package ca.docket.hiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ca.docket.calendar.LatestTables;
import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.hiring.Eligibilities.Checked;
import org.springframework.stereotype.Component;

/** Who is eligible, by the conditions of the posting. */
@Component
class EligibilityList extends CompetitionList<Checked> {

	/** Who is eligible by the one in force; it proposes, and a person decides. */
	static final String TABLE = "hiring-eligibility";

	private final HiringLists lists;

	private final Eligibilities eligibilities;

	private final LatestTables tables;

	private final AskedConditions asking;

	private final QualificationWords words;

	EligibilityList(HiringLists lists, Eligibilities eligibilities, LatestTables tables, AskedConditions asking,
			QualificationWords words) {
		super("Activity_CheckEligibility");
		this.lists = lists;
		this.eligibilities = eligibilities;
		this.tables = tables;
		this.asking = asking;
		this.words = words;
	}

	@Override
	public boolean several() {
		return true;
	}

	@Override
	List<Checked> select(WorkListTask task, String id) {
		return this.eligibilities.of(task.caseFile().number(), id);
	}

	@Override
	Function<Checked, WorkRow> show(WorkListTask task) {
		Competition competition = this.lists.competition(task);
		List<Fact> asked = this.lists.qualifications(task, competition);
		return one -> row(task, one.application(), asked, Map.of("conditions", competition.conditions().size()),
				Optional.ofNullable(one.found()));
	}

	private WorkRow row(WorkListTask task, Application one, List<Fact> asked, Map<String, Object> conditions,
			Optional<Eligibility> found) {
		List<Fact> facts = new ArrayList<>(asked);
		Map<String, Object> shown = new HashMap<>(conditions);
		found.ifPresent(each -> {
			shown.put("proposal", each.proposal());
			facts.addAll(this.words.answered(each, task.form(), task.language()));
		});
		String state = found.map(each -> this.words.proposal(each, task.language())).orElse("");
		return new WorkRow(one.number(), one.number(), one.name(), "/cases/" + one.number(), facts,
				found.map(EligibilityList::values).orElse(Map.of()), shown,
				found.map(each -> String.valueOf(each.version())).orElse("0"),
				found.filter(Eligibility::isDecided).isPresent(), state);
	}

	/** What the person answered stands in for what the document does not say. */
	private static Map<String, Object> values(Eligibility found) {
		Map<String, Object> values = new HashMap<>(found.said());
		Optional.ofNullable(found.answered()).ifPresent(values::putAll);
		Optional.ofNullable(found.decision()).ifPresent(said -> values.put("eligible", said));
		Optional.ofNullable(found.reason()).ifPresent(said -> values.put("eligibleReason", said));
		return values;
	}

	@Override
	List<Objection> save(WorkListTask task, Checked before, Map<String, Object> values) {
		Application one = before.application();
		Map<String, Object> said = new HashMap<>(values);
		said.keySet().removeIf(field -> !field.startsWith(Competition.CONDITION));
		String proposal = this.tables.answer(TABLE, Map.of("conditionsMet", Eligibility.inOneWord(said)));
		boolean open = !proposal.equals("eligible");
		Eligibility now = new Eligibility(one.number(), said, null, proposal,
				open ? (String) values.get("eligible") : null, open ? (String) values.get("eligibleReason") : null, 0);
		boolean asked = before.found() != null && before.found().notStated().equals(now.notStated())
				&& before.found().decision() == null;
		this.eligibilities.keep(now);
		this.lists.record(task, one, "eligibility-checked", values);
		if (!asked && proposal.equals("ask") && now.decision() == null) {
			this.asking.ask(one);
		}
		return List.of();
	}

}
