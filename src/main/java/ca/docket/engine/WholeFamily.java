package ca.docket.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.deployment.FileNames;
import ca.docket.engine.deployment.Finding;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.engine.deployment.Senders;
import ca.docket.engine.deployment.Units;

/**
 * Completes a deployment: the files in force of the family, replaced by those sent. A
 * policy is deployed alone.
 */
class WholeFamily {

	private static final String FRENCH = Kind.FRENCH.ending();

	private final Supplier<Units> families;

	private final FilesInForce inForce;

	WholeFamily(Supplier<Units> families, FilesInForce inForce) {
		this.families = families;
		this.inForce = inForce;
	}

	/**
	 * The files to deploy, by the names under which they are kept.
	 * @param sent under these names
	 * @param exactly whether they are not to be completed
	 * @param findings gets what stands against it
	 */
	Map<String, ModelFile> of(Collection<ModelFile> sent, boolean exactly, List<Finding> findings) {
		Map<String, ModelFile> named = new TreeMap<>();
		for (ModelFile file : sent) {
			if (named.put(file.name(), file) != null) {
				findings.add(Finding.of(file.name(), "", "model.twice"));
			}
		}
		Set<String> units = new TreeSet<>();
		Units known = this.families.get();
		Set<String> unknown = new TreeSet<>();
		named.keySet().forEach(name -> known.of(name).ifPresentOrElse(units::add, () -> unknown.add(name)));
		families(unknown).forEach(family -> findings.add(Finding.of("", "", "model.family", family)));
		if (units.size() > 1) {
			findings.add(Finding.of("", "", "model.families", String.join(", ", units)));
		}
		if (findings.isEmpty() && !exactly && !arePolicies(named.keySet())) {
			complete(named, units.iterator().next(), known);
		}
		return named;
	}

	private static boolean arePolicies(Collection<String> names) {
		return names.stream().allMatch(Units::isPolicy);
	}

	/**
	 * The family in force with policies that are sent alone; empty for other files, and
	 * where nothing of the family is in force.
	 */
	List<ModelFile> around(Collection<ModelFile> sent) {
		List<String> names = sent.stream().map(ModelFile::name).toList();
		Map<String, ModelFile> whole = new TreeMap<>();
		if (arePolicies(names)) {
			this.inForce.of(family(names), this.families.get()).forEach(file -> whole.put(file.name(), file));
		}
		if (!whole.isEmpty()) {
			sent.forEach(file -> whole.put(file.name(), file));
		}
		return List.copyOf(whole.values());
	}

	/** Whose files these are, once they were found to be of one family. */
	String family(Collection<String> names) {
		Units known = this.families.get();
		return names.stream().map(known::of).flatMap(Optional::stream).findFirst().orElse("");
	}

	private void complete(Map<String, ModelFile> sent, String family, Units known) {
		Map<String, ModelFile> whole = new TreeMap<>();
		this.inForce.of(family, known).forEach(file -> whole.put(file.name(), file));
		whole.putAll(sent);
		Set<String> asked = new HashSet<>();
		whole.values()
			.stream()
			.filter(file -> file.is(Kind.PROCESS))
			.forEach(process -> asked.addAll(FileNames.askedFor(process)));
		whole.forEach((name, file) -> {
			if (isStillUsed(name, asked, whole.keySet())) {
				sent.putIfAbsent(name, file);
			}
		});
	}

	/** What no process asks for any more leaves with the version that no longer asks. */
	private static boolean isStillUsed(String name, Set<String> asked, Set<String> whole) {
		if (name.endsWith(FRENCH)) {
			String of = name.substring(0, name.length() - FRENCH.length());
			return Stream.of(".bpmn", ".form", ".dmn")
				.map(of::concat)
				.anyMatch(model -> whole.contains(model) && isStillUsed(model, asked, whole));
		}
		return name.endsWith(".bpmn") || Senders.areOurs(name) || Units.isPolicy(name) || asked.contains(name);
	}

	/**
	 * What files would be of: the process that others are named after, else what they
	 * begin with.
	 */
	private static Set<String> families(Set<String> files) {
		List<String> processes = files.stream()
			.filter(name -> name.endsWith(".bpmn"))
			.map(name -> name.substring(0, name.lastIndexOf('.')))
			.sorted(Comparator.comparingInt(String::length))
			.toList();
		return files.stream()
			.map(name -> processes.stream()
				.filter(process -> name.startsWith(process))
				.findFirst()
				.orElseGet(() -> name.replaceFirst("[-_.].*", "")))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
