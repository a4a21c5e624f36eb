package ca.docket.poc;

import java.util.Map;

import ca.docket.casefile.Case;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes, in tests, of an interest that arises while a trial goes on. */
@Component
class PocInterestSteps {

	private final PocSteps people;

	private final PocPages pages;

	PocInterestSteps(PocSteps people, PocPages pages) {
		this.people = people;
		this.pages = pages;
	}

	/** From the page of the case, which leads to the task. */
	void announce(String person, Case trial) {
		assertThat(this.pages.signedIn(person)
			.submit(PocPages.page(trial), PocPages.page(trial) + "/interest", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith(this.people.own(person, trial, "Activity_DeclareLaterInterest").getId());
	}

	void declareLater(String person, Case trial, String interest) {
		this.people.complete(person, trial, "Activity_DeclareLaterInterest", interest.equals("no")
				? Map.of("interest", "no") : Map.of("interest", "yes", "interests", "The vendor offered me a job."));
	}

	void judgeLater(String person, Case trial, String decision) {
		this.people.complete(person, trial, "Activity_JudgeLaterInterest",
				Map.of("evaluatorDecision", decision, "evaluatorReasons", "Looked at what ties them."));
	}

	/** Somebody has an interest, and does not go on. */
	void withdraw(String person, Case trial) {
		announce(person, trial);
		declareLater(person, trial, "yes");
		judgeLater("director", trial, "replace");
	}

	void name(String other, Case trial) {
		this.people.complete("requester2", trial, "Activity_NameEvaluator", Map.of("newEvaluator", other));
	}

}
