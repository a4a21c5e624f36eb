package ca.docket.hiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import org.springframework.stereotype.Component;

/** Shows an application in a list of a manager, with its rank among all. */
@Component
class ChoiceRows {

	private final Wording wording;

	ChoiceRows(Wording wording) {
		this.wording = wording;
	}

	/**
	 * @param ranked all applications of the competition, the best first
	 */
	WorkRow row(WorkListTask task, Application one, List<Application> ranked, boolean done) {
		Locale language = task.language();
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("rank", String.valueOf(rank(one, ranked)), language));
		facts.add(fact("score", String.valueOf(one.score()), language));
		facts.add(fact("standing", this.wording.of("hiring.standing." + one.standing(), language), language));
		return HiringLists.row(one, facts, values(one), done);
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("hiring.choice." + what, language), value);
	}

	/** Ties are ties: whoever scores the same has the same rank. */
	static long rank(Application one, List<Application> ranked) {
		return 1 + ranked.stream()
			.filter(other -> other.score() != null && !other.closed() && isIn(other)
					&& other.score().compareTo(one.score()) > 0)
			.count();
	}

	static boolean isIn(Application one) {
		return one.isOn("in") || one.isOn("ask");
	}

	private static Map<String, Object> values(Application one) {
		Map<String, Object> values = new HashMap<>();
		Optional.ofNullable(one.invited()).ifPresent(said -> values.put("invited", said));
		Optional.ofNullable(one.interviewedOn()).ifPresent(day -> values.put("interviewedOn", day.toString()));
		Optional.ofNullable(one.offer()).ifPresent(said -> values.put("offer", said));
		Optional.ofNullable(one.reply()).ifPresent(said -> values.put("reply", said));
		return values;
	}

}
