package ca.docket.hiring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.hiring.AreaChoices.Candidate;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives those who interview in an area with its manager, and the manager, a seat each in
 * a sealed round, and what they need to read. Nobody sits where the posting names nobody
 * or nobody is invited.
 */
@Component
@ForModels(processes = "hiring", sets = { "interviewers", "panelLeader", "panelInterviews" })
class SeatPanel implements JavaDelegate {

	private final Competitions competitions;

	private final AreaChoices choices;

	private final Directory directory;

	private final SealedRound rounds;

	private final AuditTrail auditTrail;

	SeatPanel(Competitions competitions, AreaChoices choices, Directory directory, SealedRound rounds,
			AuditTrail auditTrail) {
		this.competitions = competitions;
		this.choices = choices;
		this.directory = directory;
		this.rounds = rounds;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(execution);
		int area = OpenArea.number(execution);
		List<Candidate> invited = this.choices.open(competition.number(), area)
			.stream()
			.filter(one -> one.choice().isInvited())
			.toList();
		Set<String> panel = panel(OpenArea.of(competition, execution));
		boolean interviews = !panel.isEmpty() && !invited.isEmpty();
		execution.setVariableLocal("panelInterviews", interviews);
		if (interviews) {
			Optional<String> manager = Optional.ofNullable((String) execution.getVariable("areaManager"));
			manager.ifPresent(panel::add);
			seat(execution, competition, area, panel, manager.orElseGet(() -> officer(competition)));
			invited.forEach(one -> panel
				.forEach(person -> this.auditTrail.takesPart(one.application().processInstanceId(), person)));
		}
	}

	/** Whoever left the office since does not interview. */
	private Set<String> panel(Area area) {
		return area.panel()
			.stream()
			.flatMap(named -> this.directory.named(named).map(Person::id).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Who leads the round of an area without a manager. */
	private String officer(Competition competition) {
		return this.auditTrail.latest(competition.processInstanceId(), "screening-started").orElseThrow().person();
	}

	private void seat(DelegateExecution execution, Competition competition, int area, Set<String> panel,
			String leader) {
		FormVersion form = new FormVersion("hiring-list", StepCase.deployment(execution));
		this.rounds.open(new RoundOpening(competition.number(), execution.getId(), PanelScores.subject(area), form,
				leader, panel.stream().collect(Collectors.toMap(Function.identity(), Function.identity()))));
		execution.setVariableLocal("interviewers", new ArrayList<>(panel));
		execution.setVariableLocal("panelLeader", leader);
	}

}
