package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.page.Visits.Visit;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Merges the model and the history of a case into a list of steps. */
record ProgressBuilder(CaseModels models, ModelTexts texts, List<Visit> visits, List<AuditEntry> trail, Viewer viewer,
		Wording wording, Locale language) {

	/** What separation of duties did is no work on a step. */
	private static final Set<String> NO_WORK = Set.of("refused", "raised");

	List<Step> steps(String definition, String instance) {
		Process process = process(definition);
		List<Visit> here = this.visits.stream().filter(visit -> visit.instance().equals(instance)).toList();
		return new Level(process, this.texts.ofDefinition(definition, this.language), here,
				this.viewer.caseFile().outcome() == null)
			.steps(process.getChildElementsByType(FlowNode.class));
	}

	/** One process instance. */
	private final class Level {

		private final Process process;

		private final DeployedTexts words;

		private final List<Visit> here;

		private final Reachability reachability;

		private final boolean open;

		Level(Process process, DeployedTexts words, List<Visit> here, boolean open) {
			this.process = process;
			this.words = words;
			this.here = here;
			this.open = open;
			this.reachability = new Reachability(here.stream()
				.filter(visit -> visit.ended() == null)
				.map(Visit::activity)
				.collect(Collectors.toSet()));
		}

		List<Step> steps(Collection<FlowNode> nodes) {
			List<Step> steps = new ArrayList<>();
			Paths.inOrder(nodes)
				.stream()
				.filter(this::understood)
				.sorted(Comparator.<FlowNode, Boolean>comparing(ProgressBuilder::aside))
				.forEach(node -> steps.add(step(node)));
			return steps;
		}

		private boolean understood(FlowNode node) {
			return (node instanceof Activity || node instanceof Event) && node.getName() != null
					&& viewer().includes(CaseModels.audience(node), null);
		}

		private Step step(FlowNode node) {
			List<Visit> times = this.here.stream().filter(visit -> visit.activity().equals(node.getId())).toList();
			return new Step(node.getId(), this.words.element(this.process.getId(), node.getId()).orElse(node.getName()),
					state(node, times), times(node, times), within(node, times));
		}

		private Step.State state(FlowNode node, List<Visit> times) {
			if (times.stream().anyMatch(visit -> visit.ended() == null)) {
				return Step.State.NOW;
			}
			if (!times.isEmpty()) {
				return times.stream().anyMatch(Visit::done) ? Step.State.DONE : Step.State.STOPPED;
			}
			if (!this.open || !this.reachability.reaches(node)) {
				return Step.State.NOT_NEEDED;
			}
			return aside(node) || node instanceof BoundaryEvent || node instanceof EndEvent ? Step.State.POSSIBLE
					: Step.State.NOT_YET;
		}

		/** The entries of a step and its ends are in the same order. */
		private List<Step.Time> times(FlowNode node, List<Visit> times) {
			List<Visit> done = times.stream().filter(Visit::done).toList();
			List<AuditEntry> entries = trail().stream()
				.filter(entry -> node.getId().equals(entry.activity()) && !NO_WORK.contains(entry.action()))
				.toList();
			List<Step.Time> all = new ArrayList<>();
			for (int time = 0; time < done.size(); time++) {
				Visit visit = done.get(time);
				all.add(new Step.Time(wording().day(visit.ended(), language()), (entries.size() == done.size())
						? who(entries.get(time).person(), entries.get(time).behalf()) : who(visit.assignee(), null)));
			}
			return all;
		}

		private List<Step> within(FlowNode node, List<Visit> times) {
			if (node instanceof SubProcess part) {
				return steps(part.getChildElementsByType(FlowNode.class));
			}
			return (node instanceof CallActivity) ? called(times) : List.of();
		}

		/** A step for each time that a process was called, in the order of the calls. */
		private List<Step> called(List<Visit> times) {
			List<Visit> calls = times.stream()
				.filter(visit -> visit.called() != null)
				.sorted(Comparator.comparing(Visit::started).thenComparing(Visit::called))
				.toList();
			List<Step> all = new ArrayList<>();
			calls.forEach(call -> visits().stream()
				.filter(visit -> visit.instance().equals(call.called()))
				.findFirst()
				.ifPresent(first -> all.add(new Step(null, name(first.definition(), all.size() + 1, calls.size()),
						state(null, List.of(call)), List.of(),
						ProgressBuilder.this.steps(first.definition(), first.instance())))));
			return all;
		}

	}

	private String name(String definition, int number, int all) {
		Process process = process(definition);
		String name = this.texts.ofDefinition(definition, this.language)
			.process(process.getId())
			.orElse(process.getName());
		return (all == 1) ? name : this.wording.of("case.step.call", this.language, name, number, all);
	}

	private Process process(String definition) {
		return this.models.model(definition).getModelElementsByType(Process.class).iterator().next();
	}

	/** Who of the office did something is the office's to know. */
	private String who(String person, String behalf) {
		return person != null && (this.viewer.office() || person.equals(this.viewer.person()))
				? this.wording.doer(person, behalf, this.language) : null;
	}

	/** What happens beside the usual way, whenever it happens. */
	private static boolean aside(ModelElementInstance node) {
		return node instanceof SubProcess part && part.triggeredByEvent()
				|| node.getParentElement() instanceof SubProcess around && aside(around);
	}

}
