package ca.docket.engine.api;

import java.util.Optional;

import ca.docket.database.DatabaseFault;
import jakarta.ws.rs.WebApplicationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives known faults their HTTP status when a request called the engine, where both APIs
 * would answer 500, and logs each failure as one line. Of a RestException the task API
 * would put the task's id before the sentence. In jobs the engine's exceptions are left
 * alone, so that they are retried.
 */
public class FaultStatus extends CommandInterceptor {

	private static final Logger LOG = LoggerFactory.getLogger(FaultStatus.class);

	private static final int LONGEST = 300;

	/** Of a request: what a failure of the engine means, as some of its APIs lose it. */
	static final String ATTRIBUTE = FaultStatus.class.getName();

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
			log(ex);
			Optional<Fault> fault = Fault.in(ex, this.texts)
				.or(() -> isDockets(command) ? Optional.empty() : Fault.refused(ex, this.texts));
			HttpStatus status = fault.map(Fault::status).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
			RequestContextHolder.currentRequestAttributes()
				.setAttribute(ATTRIBUTE, status, RequestAttributes.SCOPE_REQUEST);
			throw fault
				.map(known -> (RuntimeException) new WebApplicationException(known.sentence(), ex, status.value()))
				.orElse(ex);
		}
	}

	/** What Docket checked before is no mistake of who calls. */
	private static boolean isDockets(Command<?> command) {
		return command.getClass().getPackageName().startsWith("ca.docket");
	}

	/** A fault of the database is said once a minute, whoever calls. */
	private static void log(RuntimeException failure) {
		if (DatabaseFault.in(failure).isPresent()) {
			LOG.warn("A call failed", failure);
		}
		else {
			LOG.info("A call failed: {}", line(failure));
		}
	}

	/** What callers send can be in the message. */
	private static String line(RuntimeException failure) {
		String message = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ");
		return failure.getClass().getSimpleName() + ": " + message.substring(0, Math.min(message.length(), LONGEST));
	}

}
