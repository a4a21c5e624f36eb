package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamilies;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.StepWords;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** The status of a case: what it waits for, or how it ended. */
@Component
class State implements CaseSection {

	private final OpenTasks tasks;

	private final CaseModels models;

	private final CaseFamilies families;

	private final StepWords steps;

	private final ModelTexts texts;

	private final Wording wording;

	State(OpenTasks tasks, CaseModels models, CaseFamilies families, StepWords steps, ModelTexts texts,
			Wording wording) {
		this.tasks = tasks;
		this.models = models;
		this.families = families;
		this.steps = steps;
		this.texts = texts;
		this.wording = wording;
	}

	/**
	 * The content of the section.
	 *
	 * @param outcome in words; null while the case is open
	 * @param standing how an open case stands, in words; null where there is nothing to
	 * say
	 * @param ended the day; null while the case is open
	 * @param withdrawable whether the reader may take the case back
	 */
	record View(String outcome, String standing, String ended, List<Waiting> waiting, boolean withdrawable,
			String opened, String submitter) {
	}

	/**
	 * An open task.
	 *
	 * @param id where the reader may do it; else null
	 * @param who has it, or which groups it is offered to; null where nobody does
	 * @param due null for no deadline
	 */
	record Waiting(String id, String task, String who, String since, String due, boolean overdue) {
	}

	@Override
	public String name() {
		return "state";
	}

	@Override
	public View of(Viewer viewer, Locale language) {
		Case caseFile = viewer.caseFile();
		boolean open = caseFile.outcome() == null;
		return new View(open ? null : this.steps.outcome(caseFile, language),
				this.families.standing(caseFile, language).orElse(null),
				open ? null : this.wording.day(caseFile.closedAt(), language),
				open ? waiting(viewer, language) : List.of(),
				open && caseFile.submitter().equals(viewer.person())
						&& this.models.definition(caseFile)
							.filter(definition -> this.models.withdrawable(definition, caseFile.process()))
							.isPresent(),
				this.wording.day(caseFile.openedAt(), language),
				this.wording.doer(caseFile.submitter().isEmpty() ? null : caseFile.submitter(), null, language));
	}

	private List<Waiting> waiting(Viewer viewer, Locale language) {
		return this.tasks.of(viewer.caseFile())
			.stream()
			.filter(task -> viewer.includes(this.models.audience(task.definition(), task.activity()), null))
			.map(task -> waiting(task, viewer, language))
			.toList();
	}

	private Waiting waiting(OpenTasks.Open task, Viewer viewer, Locale language) {
		String name = this.texts.ofDefinition(task.definition(), language)
			.element(task.process(), task.activity())
			.orElse(task.name());
		return new Waiting(task.isFor(viewer.person(), viewer.groups()) ? task.id() : null, name,
				who(task, viewer, language), this.wording.day(task.since(), language),
				(task.due() != null) ? this.wording.day(task.due(), language) : null, task.overdue());
	}

	/** A requester is told which groups have the work, not who of them. */
	private String who(OpenTasks.Open task, Viewer viewer, Locale language) {
		if (task.assignee() != null && (viewer.office() || task.assignee().equals(viewer.person()))) {
			return this.wording.person(task.assignee());
		}
		String offered = Stream
			.concat(task.groups().stream().map(group -> this.wording.group(group, language)),
					viewer.office() ? task.people().stream().map(this.wording::person) : Stream.of())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return offered.isEmpty() ? null : offered;
	}

}
