package ca.docket.casefile;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * All of the engine's history but each former value of each variable: what people said
 * stands in the record of the case.
 */
class CaseHistoryLevel extends AbstractHistoryLevel {

	/** The value of {@code camunda.bpm.history-level} that names it. */
	static final String NAME = "case";

	/** The engine's own levels are 0 to 3; the database keeps it. */
	private static final int ID = 12;

	private static final Set<HistoryEventTypes> LEFT_OUT = Set.of(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
			HistoryEventTypes.FORM_PROPERTY_UPDATE);

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
		return !LEFT_OUT.contains(type);
	}

}
