package ca.docket.earb.meeting;

import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that ends before the board has decided on it leaves the agenda, and what is
 * known of its place goes with it.
 */
@Component
class EndedItems {

	private final Agenda agenda;

	private final Items items;

	EndedItems(Agenda agenda, Items items) {
		this.agenda = agenda;
		this.items = items;
	}

	@EventListener
	void closed(CaseClosed event) {
		this.agenda.remove(event.number());
	}

	@EventListener
	void erased(CaseErased event) {
		this.items.forgetCase(event.number());
	}

}
