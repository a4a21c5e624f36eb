package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Locale;

import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import org.springframework.stereotype.Component;

/** A work list is handed in once all its rows are done. */
@Component
class RowsDone implements SubmissionRule {

	private final WorkLists lists;

	RowsDone(WorkLists lists) {
		this.lists = lists;
	}

	@Override
	public List<Objection> objections(Submission submission) {
		return (submission.task() == null) ? List.of()
				: this.lists.of(submission.task(), Locale.ENGLISH)
					.map(found -> found.list().count(found.task()))
					.filter(count -> count.open() > 0)
					.map(count -> List.of(Objection.of("worklist.open", count.open(), count.all())))
					.orElse(List.of());
	}

}
