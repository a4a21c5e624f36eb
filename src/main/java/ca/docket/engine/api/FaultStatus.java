package ca.docket.engine.api;

import jakarta.ws.rs.WebApplicationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives known faults their HTTP status when a request called the engine, where both APIs
 * would answer 500. Of a RestException the task API would put the task's id before the
 * sentence. In jobs the engine's exceptions are left alone, so that they are retried.
 */
public class FaultStatus extends CommandInterceptor {

	private final MessageSourceAccessor texts;

	public FaultStatus(MessageSource texts) {
		this.texts = new MessageSourceAccessor(texts);
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (Context.getCommandContext() != null || RequestContextHolder.getRequestAttributes() == null) {
			return this.next.execute(command);
		}
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			throw Fault.in(ex, this.texts)
				.map(fault -> (RuntimeException) new WebApplicationException(fault.sentence(), ex,
						fault.status().value()))
				.orElse(ex);
		}
	}

}
