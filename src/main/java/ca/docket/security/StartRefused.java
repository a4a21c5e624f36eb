package ca.docket.security;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Docket does not start, with a sentence for each thing that is missing or unsafe. */
public class StartRefused extends RuntimeException {

	public StartRefused(List<String> sentences) {
		super(String.join(System.lineSeparator(), sentences));
	}

	/** Shows the sentences and no stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

		@Override
		protected FailureAnalysis analyze(Throwable failure, StartRefused cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}

	}

}
