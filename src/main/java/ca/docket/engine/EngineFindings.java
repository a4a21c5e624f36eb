package ca.docket.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.engine.deployment.Finding;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what the engine cannot run of models that break none of our own rules. */
final class EngineFindings {

	private static final Logger LOG = LoggerFactory.getLogger(EngineFindings.class);

	/** Of a message, as {@code ENGINE-09005} or {@code DMN-02015}. */
	private static final Pattern CODE = Pattern.compile("^[A-Z/]+-\\d+\\s+");

	private static final Pattern OF_JAVA = Pattern
		.compile("[A-Z]+-\\d{3,}|\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]|\\b[A-Z]\\w+(Exception|Error|Impl|Entity)\\b");

	private EngineFindings() {
	}

	/**
	 * What a failed deployment failed on.
	 * @param files the names of those that were deployed
	 * @return nothing of a failure that is not the models': it stays what it is
	 */
	static List<Finding> of(RuntimeException failure, Collection<String> files) {
		if (failure instanceof RefusedModels || !isOfModels(failure)) {
			return List.of();
		}
		LOG.info("The engine takes no models that broke no rule", failure);
		if (failure instanceof ParseException parsed) {
			return parsed.getResorceReports().stream().flatMap(EngineFindings::of).toList();
		}
		String file = files.stream()
			.filter(name -> all(failure).anyMatch(says -> says.contains("'" + name + "'")))
			.findFirst()
			.orElse("");
		return List.of(finding(file, "", all(failure).reduce((first, last) -> last).orElse("")));
	}

	private static boolean isOfModels(RuntimeException failure) {
		return failure instanceof ModelException || failure instanceof DmnEngineException
				|| failure instanceof ProcessEngineException && !(failure instanceof ProcessEnginePersistenceException
						|| failure instanceof OptimisticLockingException || failure instanceof AuthorizationException);
	}

	private static Stream<Finding> of(ResourceReport report) {
		return report.getErrors().stream().map(problem -> of(report.getResourceName(), problem));
	}

	private static Finding of(String file, Problem problem) {
		return finding(file, Objects.toString(problem.getMainElementId(), ""),
				Objects.toString(problem.getMessage(), ""));
	}

	private static Finding finding(String file, String element, String said) {
		String words = CODE.matcher(said.strip()).replaceFirst("");
		return words.isEmpty() || OF_JAVA.matcher(words).find() ? Finding.of(file, element, "model.engine-unread")
				: Finding.of(file, element, "model.engine", words.endsWith(".") ? words : words + ".");
	}

	/** What a failure and its causes say, the last cause last. */
	private static Stream<String> all(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.map(Throwable::getMessage)
			.filter(Objects::nonNull);
	}

}
