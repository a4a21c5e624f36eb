package ca.docket.intake;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ca.docket.commitment.ConditionRows;
import ca.docket.engine.Ending;

/** Who approves with conditions names one at least. */
@Component
class DecisionCheck {

	@EventListener
	void ending(Ending ending) {
		if (ending.task().getTaskDefinitionKey().equals("Activity_DecideRequest")
				&& "approved-with-conditions".equals(ending.answer("decision"))
				&& ConditionRows.of(ending.answer(ConditionRows.FIELD)).isEmpty()) {
			ending.refuse("intake.condition-missing");
		}
	}

}
