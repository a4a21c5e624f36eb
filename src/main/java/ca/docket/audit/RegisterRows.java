package ca.docket.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** The columns of the register, and a recommendation as a row of it. */
@Component
class RegisterRows {

	private static final List<String> COLUMNS = List.of("number", "reference", "report", "status", "priority", "owner",
			"division", "recommendation", "issued", "age", "first-target", "target", "late", "extensions", "returns",
			"actions", "taken-over");

	private final StatusWords status;

	private final Ageing ageing;

	private final ModelTexts texts;

	private final Wording wording;

	RegisterRows(StatusWords status, Ageing ageing, ModelTexts texts, Wording wording) {
		this.status = status;
		this.ageing = ageing;
		this.texts = texts;
		this.wording = wording;
	}

	Object[] head(Locale language) {
		return COLUMNS.stream().map(column -> this.wording.of("audit.column." + column, language)).toArray();
	}

	/** Of a confidential one the number alone. */
	Object[] closed(Recommendation one, Locale language) {
		return new Object[] { one.number(), one.reference(), this.wording.of("case.confidential.short", language) };
	}

	Object[] row(Recommendation one, Case audit, Locale language) {
		DeployedTexts words = this.texts.latest(audit.process(), language);
		String status = this.status.status(one);
		return new Object[] { one.number(), one.reference(), audit.title(),
				this.status.words(language).getOrDefault(status, status), words.answer("priority", one.priority()),
				this.wording.person(one.owner()), words.answer("division", one.said("division")),
				one.said("recommendation"), one.issued(), this.ageing.years(one.issued()), one.firstTarget(),
				one.target(), late(one), one.extensions(), one.returns(), actions(one),
				this.wording.of("value." + one.takenOver(), language) };
	}

	private long late(Recommendation one) {
		return (one.outcome() == null) ? Ageing.daysLate(one.target(), this.ageing.today()) : 0;
	}

	private static long actions(Recommendation one) {
		return Stream.of(one.said("actions").split("\n")).filter(action -> !action.isBlank()).count();
	}

}
