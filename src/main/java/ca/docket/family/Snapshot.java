package ca.docket.family;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operator's files at one moment. For a family whose file was removed it has the
 * file's last content, which applies to open cases.
 */
public final class Snapshot {

	private final Map<String, GroupEntry> groups;

	private final Map<String, ProcessRules> rules = new TreeMap<>();

	private final Map<String, String> files = new HashMap<>();

	private final Map<String, String> prefixes = new HashMap<>();

	private final Set<String> on;

	private final Set<String> families;

	/**
	 * Puts files together that were checked.
	 * @param off what families said whose files are gone; a process that another family
	 * has now is that one's
	 */
	Snapshot(OfficeFile office, Map<String, FamilyFile> on, Map<String, FamilyFile> off) {
		this.groups = new LinkedHashMap<>(office.groups());
		add(OfficeFile.NAME, new FamilyFile(null, office.processes()));
		on.forEach(this::add);
		this.on = Set.copyOf(this.rules.keySet());
		this.families = Stream.concat(office.processes().keySet().stream(), on.keySet().stream().map(Snapshot::family))
			.collect(Collectors.toUnmodifiableSet());
		off.forEach((file, family) -> add(file, family.withoutStarts()));
	}

	private void add(String file, FamilyFile family) {
		family.processes().forEach((process, given) -> {
			if (this.rules.putIfAbsent(process, given) == null) {
				this.files.put(process, file);
				this.prefixes.put(process, Optional.ofNullable(given.prefix()).orElse(family.prefix()));
			}
		});
	}

	private static String family(String file) {
		return file.substring(0, file.lastIndexOf('.'));
	}

	/**
	 * The families that are on, by the names of their files, and what every family calls.
	 */
	public Set<String> families() {
		return this.families;
	}

	/** The processes that every family may call. */
	public Set<String> shared() {
		return this.files.entrySet()
			.stream()
			.filter(process -> process.getValue().equals(OfficeFile.NAME))
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The groups that have to do with a family's processes, and those of the next level,
	 * who do their tasks where nobody else is left.
	 * @param family its name, or a process that every family calls
	 */
	public Set<String> groupsOf(String family) {
		Set<String> groups = new TreeSet<>();
		this.rules.forEach((process, said) -> {
			if (process.equals(family) || family(this.files.get(process)).equals(family)) {
				said.groups().forEach(group -> addWithNextLevels(groups, group));
			}
		});
		return groups;
	}

	/** The same for the family that a process is of. */
	public Set<String> groupsAround(String process) {
		return file(process).map(Snapshot::family).map(this::groupsOf).orElse(Set.of());
	}

	private void addWithNextLevels(Set<String> groups, String group) {
		if (groups.add(group)) {
			nextLevel(group).ifPresent(next -> addWithNextLevels(groups, next));
		}
	}

	/** The groups by id, in the order of the file. */
	public Map<String, GroupEntry> groups() {
		return this.groups;
	}

	/**
	 * The group that does a group's tasks where separation of duties leaves nobody in it.
	 */
	public Optional<String> nextLevel(String group) {
		return Optional.ofNullable(this.groups.get(group)).map(GroupEntry::nextLevel);
	}

	/** Every process that is named, of families that are off, too. */
	public Map<String, ProcessRules> processes() {
		return this.rules;
	}

	/** What holds in a process; nothing is allowed in one that no file names. */
	public ProcessRules rules(String process) {
		return this.rules.getOrDefault(process, ProcessRules.NONE);
	}

	/** Whether cases of a process may begin. */
	public boolean isOn(String process) {
		return this.on.contains(process);
	}

	/** The file that names a process, as {@code intake.yaml}. */
	public Optional<String> file(String process) {
		return Optional.ofNullable(this.files.get(process));
	}

	/**
	 * What begins the number of a process's cases, as {@code AIR}.
	 * @throws IllegalStateException where no file says so
	 */
	public String prefix(String process) {
		return Optional.ofNullable(this.prefixes.get(process))
			.orElseThrow(() -> new IllegalStateException("No file of the operators has a prefix for " + process));
	}

	/**
	 * The groups that may do a task by which something is granted: those that decide in
	 * its process; where nobody does, those that see it, and that decide in the one that
	 * grants it. Empty for every other task.
	 */
	public Set<String> granting(String process, String task) {
		ProcessRules own = rules(process);
		return this.rules.entrySet()
			.stream()
			.filter(each -> areOfOneFamily(each.getKey(), process) && each.getValue().decidesIn(task))
			.flatMap(each -> own.decide().isEmpty() ? Stream.of(own.see(), each.getValue().decide())
					: Stream.of(own.decide()))
			.flatMap(Set::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether two processes are of one family. */
	public boolean areOfOneFamily(String one, String other) {
		return file(one).isPresent() && file(one).equals(file(other));
	}

}
