package ca.docket.local;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Reports in one sentence, without a stack trace, why the application does not start.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

	private final Environment environment;

	StartFailures(Environment environment) {
		this.environment = environment;
	}

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
			if (cause instanceof FlywayValidateException) {
				return new FailureAnalysis(earlierBuild(), null, failure);
			}
		}
		return null;
	}

	private String earlierBuild() {
		String what = "The database is of an earlier build of Docket, whose tables this build cannot take over: ";
		return this.environment.acceptsProfiles(Profiles.of("production")) ? what + "give it an empty database."
				: what + "delete the folder \"%s/\".".formatted(this.environment.getProperty("docket.local.data"));
	}

}
