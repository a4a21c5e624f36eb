package ca.docket.hiring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.RowCount;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.hiring.Applications.Page;
import ca.docket.hiring.Screenings.Judged;
import org.springframework.stereotype.Component;

/** The share of a screener. Nobody else sees what they say before all have handed in. */
@Component
class ScreeningList implements WorkList {

	private final HiringLists lists;

	private final Screenings screenings;

	private final Wording wording;

	ScreeningList(HiringLists lists, Screenings screenings, Wording wording) {
		this.lists = lists;
		this.screenings = screenings;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_ScreenApplications";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		Function<Judged, WorkRow> show = show(task);
		return this.screenings.of(task, Screenings.SHARE, null).stream().map(show).toList();
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return this.screenings.of(task, Screenings.SHARE, id).stream().map(show(task)).findFirst();
	}

	@Override
	public RowCount count(WorkListTask task) {
		return this.screenings.count(task);
	}

	private Function<Judged, WorkRow> show(WorkListTask task) {
		Competition competition = this.lists.competition(task);
		List<Fact> asked = this.lists.qualifications(task, competition);
		Map<String, Object> shown = Map.of("requirements", competition.required().size(), "assets",
				competition.assets().size());
		return one -> row(one.application(), competition.maskNames() ? "" : one.application().name(), one.judgement(),
				asked, shown);
	}

	@Override
	public List<Fact> document(WorkListTask task, String row) {
		List<Page> pages = this.lists.pages(row);
		return IntStream.range(0, pages.size())
			.mapToObj(at -> document(pages.get(at), at + 1, task.language()))
			.toList();
	}

	/**
	 * A page.
	 * @param number counted over both documents, as screeners quote it
	 */
	private Fact document(Page page, int number, Locale language) {
		return new Fact(
				(page.file() == 1) ? this.wording.of("hiring.document.page", language, number)
						: this.wording.of("hiring.document.second", language, number, page.at()),
				page.text().isEmpty() ? this.wording.of("hiring.document.no-text", language) : page.text());
	}

	private static WorkRow row(Application one, String title, Judgement said, List<Fact> asked,
			Map<String, Object> shown) {
		return new WorkRow(one.number(), one.number(), title, "/cases/" + one.number(), asked,
				(said.said() != null) ? said.said() : Map.of(), shown, String.valueOf(said.version()),
				said.said() != null, "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		return this.screenings.judge(task, row, values) ? List.of() : List.of(Objection.of("hiring.ended"));
	}

}
