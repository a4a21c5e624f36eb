package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.Wording;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.hiring.ApplicantLinks.About;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the offers that were decided in an area, each with a link for the answer, and
 * tells who is turned down.
 */
@Component
@ForModels(processes = "hiring", needs = "letter")
class MakeOffers implements JavaDelegate {

	private final Competitions competitions;

	private final AreaChoices choices;

	private final ApplicantLinks links;

	private final ApplicantLetters letters;

	private final Wording wording;

	private final Endings endings;

	MakeOffers(Competitions competitions, AreaChoices choices, ApplicantLinks links, ApplicantLetters letters,
			Wording wording, Endings endings) {
		this.competitions = competitions;
		this.choices = choices;
		this.links = links;
		this.letters = letters;
		this.wording = wording;
		this.endings = endings;
	}

	/**
	 * All who were asked before have answered by the time that it comes by here again.
	 */
	@Override
	public void execute(DelegateExecution execution) {
		String letter = StepCase.required(execution, "letter");
		Competition competition = this.competitions.of(execution);
		String area = OpenArea.of(competition, execution).name();
		String checks = (String) execution.getVariable("checks");
		this.choices.open(competition.number(), OpenArea.number(execution))
			.stream()
			.filter(one -> one.choice().isAsked())
			.forEach(one -> this.links.send(one.application(), new About(AskedOffer.PURPOSE, one.choice().subject()),
					letter, "Activity_RecordReplies", said(area, checks, one.application())));
		this.endings.turnedDown(competition.number(), OpenArea.number(execution));
	}

	/** With what the offer still depends on. */
	private Map<String, ?> said(String area, String checks, Application to) {
		return checks.equals("none") ? Map.of("area", area) : Map.of("area", area, "condition",
				this.wording.of("hiring.checks." + checks, this.letters.language(to)));
	}

}
