package ca.docket.local;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells in one sentence, without a stack trace, why the application does not start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

	@Override
	public FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotStart) {
				return new FailureAnalysis(cause.getMessage(), null, failure);
			}
			if (cause instanceof PortInUseException taken) {
				return new FailureAnalysis(
						"Port %d is taken by another program: end it, or choose another port with --server.port=PORT."
							.formatted(taken.getPort()),
						null, failure);
			}
		}
		return null;
	}

}
