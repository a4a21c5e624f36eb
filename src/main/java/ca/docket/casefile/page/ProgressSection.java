package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** The progress of a case: marks on the diagram, and the same as a list. */
@Component
class ProgressSection implements CaseSection {

	private final CaseModels models;

	private final Visits visits;

	private final AuditTrail auditTrail;

	private final ModelTexts texts;

	private final Wording wording;

	ProgressSection(CaseModels models, Visits visits, AuditTrail auditTrail, ModelTexts texts, Wording wording) {
		this.models = models;
		this.visits = visits;
		this.auditTrail = auditTrail;
		this.texts = texts;
		this.wording = wording;
	}

	/**
	 * The content of the section.
	 *
	 * @param done the ids of the steps of the picture that are done
	 * @param now the ids of those that go on
	 */
	record View(List<Step> steps, String done, String now) {

	}

	@Override
	public String name() {
		return "progress";
	}

	/** Nothing where the history of the case is gone. */
	@Override
	public View of(Viewer viewer, Locale language) {
		return this.models.definition(viewer.caseFile())
			.map(definition -> view(definition, viewer, language))
			.orElse(null);
	}

	private View view(String definition, Viewer viewer, Locale language) {
		List<Step> steps = new ProgressBuilder(this.models, this.texts, this.visits.of(viewer.caseFile()),
				this.auditTrail.of(viewer.caseFile().processInstanceId()), viewer, this.wording, language)
			.steps(definition, viewer.caseFile().processInstanceId());
		return new View(steps, ids(steps, Step.State.DONE), ids(steps, Step.State.NOW));
	}

	private static String ids(List<Step> steps, Step.State state) {
		return flat(steps).filter(step -> step.state() == state).map(Step::id).collect(Collectors.joining(" "));
	}

	private static Stream<Step> flat(List<Step> steps) {
		return steps.stream()
			.filter(step -> step.id() != null)
			.flatMap(step -> Stream.concat(Stream.of(step), flat(step.within())));
	}

}
