package ca.docket.engine.deployment;

import java.beans.Introspector;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the classes that models hand work to, without starting the application. */
public final class Delegates {

	private static final String ALL = "ca.docket";

	/** They are classes of this build: looked for once. */
	private static final Map<String, Declared> DECLARED = find();

	private Delegates() {
	}

	/**
	 * What a delegate says of itself.
	 *
	 * @param says whether it says anything
	 */
	record Declared(boolean says, Set<String> processes, Set<String> needs, Set<String> reads, Set<String> given,
			Set<String> sets, Set<String> once, Set<String> tables) {

		private static final Declared NOTHING = new Declared(false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
				Set.of(), Set.of());

		boolean mayBeUsedIn(String process) {
			return this.processes.isEmpty() || this.processes.contains(process);
		}

		boolean takes(String input) {
			return !this.says || this.needs.contains(input) || this.reads.contains(input)
					|| this.reads.contains(ForModels.ANY);
		}

		boolean maySet(String variable) {
			return !this.says || this.sets.contains(variable) || this.sets.contains(ForModels.ANY);
		}

	}

	/** The names of their beans, as {@code registerRequest}. */
	public static Set<String> names() {
		return DECLARED.keySet();
	}

	/** By the name of its bean; of one that is not known, nothing. */
	static Declared of(String bean) {
		return DECLARED.getOrDefault(bean, Declared.NOTHING);
	}

	/** Whether a delegate says that a process may use it, or says nothing. */
	public static boolean mayBeUsed(String bean, String process) {
		return of(bean).mayBeUsedIn(process);
	}

	/** Whether a delegate declares that it sets a variable, or says nothing. */
	public static boolean maySet(String bean, String variable) {
		return of(bean).maySet(variable);
	}

	/** Whether a delegate declares that it reads an input, or says nothing. */
	public static boolean takes(String bean, String input) {
		return of(bean).takes(input);
	}

	/** What the delegates of a process need from whoever calls it. */
	static Set<String> given(String process) {
		return DECLARED.values()
			.stream()
			.filter(declared -> declared.processes().contains(process))
			.flatMap(declared -> declared.given().stream())
			.collect(Collectors.toSet());
	}

	private static Map<String, Declared> find() {
		ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
		classes.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
		Map<String, Declared> found = new HashMap<>();
		classes.findCandidateComponents(ALL)
			.forEach(each -> found.put(Introspector.decapitalize(ClassUtils.getShortName(each.getBeanClassName())),
					declared(each)));
		return Map.copyOf(found);
	}

	private static Declared declared(BeanDefinition found) {
		AnnotationAttributes says = AnnotationAttributes.fromMap(
				((AnnotatedBeanDefinition) found).getMetadata().getAnnotationAttributes(ForModels.class.getName()));
		return (says == null) ? Declared.NOTHING : new Declared(true, all(says, "processes"), all(says, "needs"),
				all(says, "reads"), all(says, "given"), all(says, "sets"), all(says, "once"), all(says, "tables"));
	}

	private static Set<String> all(AnnotationAttributes says, String name) {
		return Set.of(says.getStringArray(name));
	}

}
