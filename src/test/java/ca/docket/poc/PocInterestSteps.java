package ca.docket.poc;

import java.util.Map;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes, in tests, of an interest that arises while a trial goes on. */
@Component
class PocInterestSteps {

	private final PocSteps people;

	private final Environment environment;

	PocInterestSteps(PocSteps people, Environment environment) {
		this.people = people;
		this.environment = environment;
	}

	/** From the page of the case, which leads to the task. */
	void announce(String person, Case trial) {
		assertThat(signedIn(person).submit(page(trial), page(trial) + "/interest", Map.of())
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

	static String page(Case trial) {
		return "/cases/" + trial.number();
	}

	Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.environment.getRequiredProperty("local.server.port", Integer.class));
		visitor.signIn(person, "docket");
		return visitor;
	}

}
