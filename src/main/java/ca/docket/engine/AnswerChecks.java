package ca.docket.engine;

import java.time.Clock;

import ca.docket.Office;
import ca.docket.engine.form.FormCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes what shows values in forms and checks the answers, for an engine that starts. */
@Component
class AnswerChecks {

	private final ObjectProvider<FormValues> values;

	private final ObjectProvider<SubmissionRule> rules;

	private final FormCheck check;

	AnswerChecks(ObjectProvider<FormValues> values, ObjectProvider<SubmissionRule> rules, Clock clock, Office office) {
		this.values = values;
		this.rules = rules;
		this.check = new FormCheck(clock, office.zone());
	}

	ShownValues shown(Actors actors) {
		return new ShownValues(this.values, actors);
	}

	Submissions submissions(ShownValues shown, Sentences sentences) {
		return new Submissions(this.check, shown, this.rules, sentences);
	}

}
