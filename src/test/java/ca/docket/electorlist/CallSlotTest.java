package ca.docket.electorlist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.Visitor;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever cannot be called at once chooses when, in the hours of their office. */
@DocketTest
class CallSlotTest {

	private static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	CallSlots slots;

	@Autowired
	LinkVisits visits;

	@Autowired
	Wording wording;

	@Autowired
	WorkingDays workingDays;

	@Autowired
	Office office;

	@Test
	void aSlotIsChosenInTheHoursOfTheOfficeAndStandsOnTheListOfCalls() {
		Map<String, Object> plan = ElectorlistSteps.plan();
		Map<String, Object> hamilton = ElectorlistSteps.recipient(HAMILTON);
		hamilton.put("officeHours", "09:30-12:00");
		plan.put("recipients",
				List.of(hamilton, ElectorlistSteps.recipient("3514019"), ElectorlistSteps.recipient("3506008")));
		Case campaign = this.steps.approved(plan);
		this.steps.release(campaign, ElectorlistSteps.extract(30));
		this.steps.notifyAll(campaign);
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		List<Instant> offered = this.slots.of(delivery);
		assertThat(offered).hasSizeBetween(4, 6).allSatisfy(slot -> {
			assertThat(slot.atZone(this.office.zone()).getHour()).isIn(10, 11);
			assertThat(this.workingDays.isWorkingDay(slot.atZone(this.office.zone()).toLocalDate())).isTrue();
		});
		Instant last = offered.get(offered.size() - 1);
		String link = this.steps.link(delivery);
		Visitor clerk = this.steps.outsider();
		clerk.submit(link + "/list", link + "/list/call", Map.of("at", last.plusSeconds(1).toString()));
		assertThat(waiting(campaign).callAt()).as("no slot of theirs: at once").isNull();
		clerk.submit(link + "/list", link + "/list/call", Map.of("at", last.toString()));
		assertThat(waiting(campaign).callAt()).isEqualTo(last);
		String moment = this.wording.moment(last, Locale.ENGLISH);
		assertThat(clerk.open(link + "/list").body()).contains("We will call you on " + moment);
		String task = this.steps.claimed("municipal", campaign, "Activity_CallRecipients").getId();
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body()).contains(moment);
	}

	private Visit waiting(Case campaign) {
		return this.visits.toCall(campaign.number(), "").get(0);
	}

}
