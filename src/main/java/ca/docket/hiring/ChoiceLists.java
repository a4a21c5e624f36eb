package ca.docket.hiring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import ca.docket.hiring.ChoiceList.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists on which a manager chooses and Human Resources records the replies. */
@Configuration(proxyBeanMethods = false)
class ChoiceLists {

	/** By O. Reg. 476/24 whoever was interviewed is told within so many calendar days. */
	private static final int TOLD_WITHIN = 45;

	private final HiringLists lists;

	private final ChoiceRows rows;

	private final Applications applications;

	private final ApplicationMessages messages;

	private final Office office;

	private final Clock clock;

	ChoiceLists(HiringLists lists, ChoiceRows rows, Applications applications, ApplicationMessages messages,
			Office office, Clock clock) {
		this.lists = lists;
		this.rows = rows;
		this.applications = applications;
		this.messages = messages;
		this.office = office;
		this.clock = clock;
	}

	@Bean
	WorkList decideShortList() {
		return new ChoiceList(new Kind("Activity_DecideShortList", "short-list-decided",
				one -> ChoiceRows.isIn(one) && one.invited() == null), this.lists, this.rows, this::invite);
	}

	@Bean
	WorkList decideOffers() {
		return new ChoiceList(
				new Kind("Activity_DecideOffers", "offer-decided",
						one -> one.isInterviewed() && (one.offer() == null || one.offer().equals("reserve"))),
				this.lists, this.rows, this::decide);
	}

	@Bean
	WorkList recordReplies() {
		return new ChoiceList(
				new Kind("Activity_RecordReplies", "reply-recorded", one -> one.holdsOffer() && one.reply() == null),
				this.lists, this.rows, this::reply);
	}

	private List<Objection> invite(WorkListTask task, Application one, Map<String, Object> values) {
		this.applications.invite(one.number(), (String) values.get("invited"), task.id());
		return List.of();
	}

	private List<Objection> decide(WorkListTask task, Application one, Map<String, Object> values) {
		LocalDate day = LocalDate.parse((String) values.get("interviewedOn"));
		if (day.isAfter(LocalDate.now(this.clock.withZone(this.office.zone())))) {
			return List.of(Objection.of("hiring.future"));
		}
		this.applications.decide(one.number(), day, (String) values.get("offer"), task.id());
		if (!day.equals(one.interviewedOn())) {
			Date tellBy = Date.from(day.plusDays(TOLD_WITHIN).atStartOfDay(this.office.zone()).toInstant());
			this.messages.send(one, "hiring-application.interviewed", Map.of("tellBy", tellBy));
		}
		Competition competition = this.lists.competition(task);
		long offers = this.lists.open(task).stream().filter(Application::holdsOffer).count();
		return (offers > competition.openings()) ? List.of(Objection.of("hiring.openings", competition.openings()))
				: List.of();
	}

	private List<Objection> reply(WorkListTask task, Application one, Map<String, Object> values) {
		this.applications.reply(one.number(), (String) values.get("reply"), task.id());
		return List.of();
	}

}
