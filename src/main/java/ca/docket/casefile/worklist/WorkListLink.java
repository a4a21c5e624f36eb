package ca.docket.casefile.worklist;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The form of a work list can show how far it is, and the way to its page. */
@Component
class WorkListLink implements FormValues {

	private static final String NAME = "workList";

	private final WorkLists lists;

	private final Wording wording;

	WorkListLink(WorkLists lists, Wording wording) {
		this.lists = lists;
		this.wording = wording;
	}

	@Override
	public Map<String, Object> shown(DelegateTask task, Predicate<String> wanted, Locale language) {
		return Optional.of(task)
			.filter(each -> wanted.test(NAME))
			.flatMap(each -> this.lists.of(each, language))
			.map(found -> Map.<String, Object>of(NAME, link(found.task(), found.list().count(found.task()))))
			.orElse(Map.of());
	}

	private String link(WorkListTask task, RowCount count) {
		return "[%s](/work/%s) – %s".formatted(this.wording.of("worklist.open-page", task.language()), task.id(),
				this.wording.of("worklist.count", task.language(), count.done(), count.all()));
	}

}
