package ca.docket.engine.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the models of a family say of each other fits. */
final class FamilyRules {

	private FamilyRules() {
	}

	/**
	 * Of files in which no fault was found, each family by itself.
	 * @param deciders the groups that do the tasks offered to them, by process
	 */
	static List<Finding> of(Collection<ModelFile> files, Map<String, Set<String>> deciders) {
		return files.stream()
			.collect(Collectors.groupingBy(file -> file.name().split("[-._]")[0], TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(FamilyModels::of)
			.flatMap(models -> of(models, deciders))
			.toList();
	}

	private static Stream<Finding> of(FamilyModels models, Map<String, Set<String>> deciders) {
		return Stream
			.of(ReferenceRules.of(models), SplitRules.of(models), TaskRules.of(models, deciders), InputRules.of(models),
					CoverRules.of(models), DelegateRules.of(models))
			.flatMap(List::stream);
	}

}
