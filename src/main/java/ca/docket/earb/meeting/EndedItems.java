package ca.docket.earb.meeting;

import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that ends before the board has decided on it leaves the agenda; what is kept of
 * items and meetings goes with their cases.
 */
@Component
class EndedItems {

	private final Agenda agenda;

	private final Items items;

	private final Meetings meetings;

	EndedItems(Agenda agenda, Items items, Meetings meetings) {
		this.agenda = agenda;
		this.items = items;
		this.meetings = meetings;
	}

	@EventListener
	void closed(CaseClosed event) {
		this.agenda.remove(event.number());
	}

	@EventListener
	void erased(CaseErased event) {
		this.items.forgetCase(event.caseFile().number());
		this.meetings.delete(event.caseFile().number());
	}

}
