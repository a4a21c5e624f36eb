package ca.docket.hiring;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.hiring.AreaChoices.Candidate;
import org.springframework.stereotype.Component;

/** Shows an application in a list of a manager, with its rank among all. */
@Component
class ChoiceRows {

	private final Wording wording;

	private final Office office;

	ChoiceRows(Wording wording, Office office) {
		this.wording = wording;
		this.office = office;
	}

	WorkRow row(WorkListTask task, String area, Candidate one) {
		Locale language = task.language();
		List<Fact> facts = new ArrayList<>();
		Application application = one.application();
		facts.add(fact("area", area, language));
		facts.add(fact("rank", String.valueOf(one.rank()), language));
		facts.add(fact("score", number(application.score(), language), language));
		facts.add(fact("standing", this.wording.of("hiring.standing." + application.standing(), language), language));
		Optional.ofNullable(one.interviewScore())
			.ifPresent(score -> facts.add(fact("interview-score", number(score, language), language)));
		return CompetitionList.row(application, facts, values(one.choice()), Map.of(), one.choice().version(),
				one.choice().isSavedIn(task.id()));
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("hiring.choice." + what, language), value);
	}

	private static String number(BigDecimal points, Locale language) {
		return NumberFormat.getInstance(Wording.canadian(language)).format(points);
	}

	static boolean isIn(Application one) {
		return one.isOn("in") || one.isOn("ask");
	}

	private Map<String, Object> values(Choice one) {
		Map<String, Object> values = new HashMap<>();
		Optional.ofNullable(one.invited()).ifPresent(said -> values.put("invited", said));
		Optional.ofNullable(one.interviewAt()).map(at -> at.atZone(this.office.zone())).ifPresent(at -> {
			values.put("interviewDay", at.toLocalDate().toString());
			values.put("interviewTime", at.toLocalTime().toString());
			values.put("place", one.place());
		});
		Optional.ofNullable(one.interviewedOn()).ifPresent(day -> values.put("interviewedOn", day.toString()));
		Optional.ofNullable(one.offer()).ifPresent(said -> values.put("offer", said));
		Optional.ofNullable(one.reply()).ifPresent(said -> values.put("reply", said));
		return values;
	}

}
