package ca.docket.earb;

import ca.docket.commitment.ConditionRows;
import ca.docket.engine.Ending;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who endorses with conditions on the expedited path names one at least. */
@Component
class ConditionNeeded {

	@EventListener
	void ending(Ending ending) {
		if (ending.task().getTaskDefinitionKey().equals("Activity_DecideExpedited")
				&& "endorsed-with-conditions".equals(ending.answer("decision"))
				&& ConditionRows.of(ending.answer(ConditionRows.FIELD)).isEmpty()) {
			ending.refuse("earb.condition-missing");
		}
	}

}
