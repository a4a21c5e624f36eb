package ca.docket.engine.deployment;

import java.beans.Introspector;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the classes that models hand work to, without starting the application. */
public final class Delegates {

	private static final String ALL = "ca.docket";

	private Delegates() {
	}

	/** The names of their beans, as {@code registerRequest}. */
	public static Set<String> names() {
		ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
		for (Class<?> kind : Set.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)) {
			classes.addIncludeFilter(new AssignableTypeFilter(kind));
		}
		return classes.findCandidateComponents(ALL)
			.stream()
			.map(found -> Introspector.decapitalize(ClassUtils.getShortName(found.getBeanClassName())))
			.collect(Collectors.toUnmodifiableSet());
	}

}
