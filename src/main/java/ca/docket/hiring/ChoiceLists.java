package ca.docket.hiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import ca.docket.hiring.AreaChoices.Candidate;
import ca.docket.hiring.ChoiceList.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists on which a manager chooses and Human Resources records the replies. */
@Configuration(proxyBeanMethods = false)
class ChoiceLists {

	private final HiringLists lists;

	private final ChoiceRows rows;

	private final AreaChoices choices;

	private final AnswerDates dates;

	ChoiceLists(HiringLists lists, ChoiceRows rows, AreaChoices choices, AnswerDates dates) {
		this.lists = lists;
		this.rows = rows;
		this.choices = choices;
		this.dates = dates;
	}

	@Bean
	WorkList decideShortList() {
		return list(new Kind("Activity_DecideShortList", "short-list-decided",
				one -> ChoiceRows.isIn(one.application()) && one.choice().invited() == null), this::invite);
	}

	@Bean
	WorkList decideOffers() {
		return list(
				new Kind("Activity_DecideOffers", "offer-decided",
						one -> one.choice().isInvited()
								&& (one.choice().offer() == null || one.choice().offer().equals("reserve"))),
				this::decide);
	}

	@Bean
	WorkList recordReplies() {
		return list(new Kind("Activity_RecordReplies", "reply-recorded", one -> one.choice().isAsked()),
				(task, one, values) -> keep(one.choice().reply((String) values.get("reply"), task.id())));
	}

	@Bean
	WorkList recordChecks() {
		return list(
				new Kind("Activity_RecordChecks", "check-recorded",
						one -> one.choice().isAccepted() && one.choice().checked() == null),
				(task, one,
						values) -> keep(one.choice().check((String) values.getOrDefault("kept", "kept"), task.id())));
	}

	private WorkList list(Kind kind, ChoiceList.Save save) {
		return new ChoiceList(kind, this.lists, this.choices, this.rows, save);
	}

	private List<Objection> keep(Choice choice) {
		this.choices.keep(choice);
		return List.of();
	}

	private List<Objection> invite(WorkListTask task, Candidate one, Map<String, Object> values) {
		String day = (String) values.get("interviewDay");
		return keep(one.choice()
			.invite((String) values.get("invited"),
					(day != null) ? this.dates.moment(day, (String) values.get("interviewTime")) : null,
					(String) values.get("place"), task.id()));
	}

	private List<Objection> decide(WorkListTask task, Candidate one, Map<String, Object> values) {
		LocalDate day = LocalDate.parse((String) values.get("interviewedOn"));
		if (this.dates.isFuture(day)) {
			return List.of(Objection.of("hiring.future"));
		}
		Choice now = one.choice().decide(day, (String) values.get("offer"), task.id());
		if (now.holdsOffer() && this.choices.elsewhere(one.choice()).stream().anyMatch(Choice::holdsOffer)) {
			return List.of(Objection.of("hiring.other-offer"));
		}
		this.choices.keep(now);
		this.dates.interviewed(one, day);
		return openings(task, one.choice().area());
	}

	private List<Objection> openings(WorkListTask task, int area) {
		Competition competition = this.lists.competition(task);
		int openings = competition.areas().get(area - 1).openings();
		long offers = this.choices.of(competition.number(), area).stream().filter(Candidate::holdsOpening).count();
		return (offers > openings) ? List.of(Objection.of("hiring.openings", openings)) : List.of();
	}

}
