package ca.docket.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Gives a task to a person or takes it from them, checked: what operators do is watched.
 */
record Assignment(Command<Object> checked) implements Command<Object> {

	@Override
	public Object execute(CommandContext context) {
		return this.checked.execute(context);
	}

}
