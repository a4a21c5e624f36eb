package ca.docket.electorlist;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.casefile.words.StepWords;
import org.springframework.stereotype.Component;

/** What was done about a breach, by whom and at which hour. */
@Component
class BreachSteps {

	private final AuditTrail record;

	private final StepWords steps;

	private final AnswerWords answers;

	private final Wording wording;

	BreachSteps(AuditTrail record, StepWords steps, AnswerWords answers, Wording wording) {
		this.record = record;
		this.steps = steps;
		this.answers = answers;
		this.wording = wording;
	}

	List<Sheets.Section> of(Case breach, Locale language) {
		return this.record.of(breach.processInstanceId())
			.stream()
			.filter(entry -> entry.form() != null && entry.activity() != null)
			.map(entry -> step(breach, entry, language))
			.toList();
	}

	private Sheets.Section step(Case breach, AuditEntry entry, Locale language) {
		return new Sheets.Section("%s – %s, %s".formatted(this.steps.action(breach, entry, language),
				this.wording.doer(entry.person(), entry.behalf(), language), this.wording.moment(entry.at(), language)),
				this.answers.facts(breach, entry, language));
	}

}
