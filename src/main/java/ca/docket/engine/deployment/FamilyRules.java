package ca.docket.engine.deployment;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the models of a family say of each other fits. */
final class FamilyRules {

	private FamilyRules() {
	}

	/**
	 * Of files in which no fault was found, each family by itself.
	 * @param operators what the operators say of groups and calls
	 */
	static List<Finding> of(Collection<ModelFile> files, OperatorsRules operators) {
		return files.stream()
			.collect(Collectors.groupingBy(file -> file.name().split("[-._]")[0], TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(FamilyModels::of)
			.flatMap(models -> of(models, operators))
			.toList();
	}

	private static Stream<Finding> of(FamilyModels models, OperatorsRules operators) {
		return Stream
			.of(ReferenceRules.of(models), SplitRules.of(models), TaskRules.of(models, operators),
					InputRules.of(models), CoverRules.of(models), CollectionRules.of(models), ApartRules.of(models),
					DelegateRules.of(models), SubmitterRules.of(models), NeighbourRules.of(models, operators))
			.flatMap(List::stream);
	}

}
