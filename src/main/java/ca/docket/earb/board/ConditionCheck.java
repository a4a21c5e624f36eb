package ca.docket.earb.board;

import ca.docket.commitment.ConditionRows;
import ca.docket.engine.Ending;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who wants conditions names one at least: in a vote, and in the decision. */
@Component
class ConditionCheck {

	@EventListener
	void ending(Ending ending) {
		boolean wanted = Choice.ENDORSE_WITH_CONDITIONS.id.equals(ending.answer("vote"))
				|| Outcome.ENDORSED_WITH_CONDITIONS.id.equals(ending.answer("decision"));
		if (wanted && String.valueOf(ending.task().getProcessDefinitionId()).startsWith("earb-item:")
				&& ConditionRows.of(ending.answer(ConditionRows.FIELD)).isEmpty()) {
			ending.refuse("earb.condition-needed");
		}
	}

}
