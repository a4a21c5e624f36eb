package ca.docket.security;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What each group may do, as the file of rights says. */
@Component
public class Rights {

	/** The group of every employee. */
	public static final String STAFF = "staff";

	/** The group that edits and deploys models. */
	public static final String PROCESS_OWNERS = "process-owners";

	private final Resource file;

	private final Map<String, GroupRights> groups;

	@Autowired
	Rights(@Value("${docket.rights:classpath:rights.yaml}") Resource file) {
		this.file = file;
		this.groups = read();
		this.groups.forEach((group, rights) -> {
			if (rights.nextLevel() != null && !this.groups.containsKey(rights.nextLevel())) {
				throw refused("the next level of %s is an unknown group, %s.".formatted(group, rights.nextLevel()));
			}
		});
	}

	/** The processes whose cases members of any of these groups may begin. */
	public Set<String> startedBy(Collection<String> ofPerson) {
		return processes(ofPerson, GroupRights::start);
	}

	/** The processes whose cases members of any of these groups see as a whole. */
	public Set<String> seenBy(Collection<String> ofPerson) {
		return processes(ofPerson, GroupRights::see);
	}

	/**
	 * Whether somebody in these groups sees every case of a process. Operators do, of
	 * all.
	 */
	public boolean oversees(Collection<String> ofPerson, String process) {
		return ofPerson.contains(Directory.OPERATORS) || seenBy(ofPerson).contains(process);
	}

	/** Whether somebody in these groups sees every case of at least one process. */
	public boolean overseesAny(Collection<String> ofPerson) {
		return ofPerson.contains(Directory.OPERATORS) || !seenBy(ofPerson).isEmpty();
	}

	/**
	 * The processes in which members of any of these groups do the tasks offered to them.
	 */
	public Set<String> decidedBy(Collection<String> ofPerson) {
		return processes(ofPerson, GroupRights::decide);
	}

	/**
	 * The groups that are answerable for a process: who sees it as a whole and does tasks
	 * in it; where nobody does both, who sees it.
	 */
	public Set<String> coordinatorsOf(String process) {
		Set<String> seeing = groups().stream()
			.filter(group -> of(group).see().contains(process))
			.collect(Collectors.toUnmodifiableSet());
		Set<String> doing = seeing.stream()
			.filter(group -> of(group).decide().contains(process))
			.collect(Collectors.toUnmodifiableSet());
		return doing.isEmpty() ? seeing : doing;
	}

	/** Every process that the file names. */
	public Set<String> allProcesses() {
		return this.groups.values().stream().flatMap(GroupRights::processes).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The group that does this group's tasks where separation of duties leaves nobody in
	 * it.
	 */
	public Optional<String> nextLevel(String group) {
		return Optional.ofNullable(of(group).nextLevel());
	}

	/**
	 * What the file says of a group; nothing may be done by a group that it does not
	 * name.
	 */
	GroupRights of(String group) {
		return this.groups.getOrDefault(group, GroupRights.NONE);
	}

	/** The ids of the groups that the file names. */
	Set<String> groups() {
		return this.groups.keySet();
	}

	/** The failure with which the application does not start: one sentence. */
	RuntimeException refused(String reason) {
		return new InvalidConfigurationPropertyValueException("docket.rights", this.file.getDescription(),
				"In the file of rights, " + reason);
	}

	private Set<String> processes(Collection<String> ofPerson, Function<GroupRights, Set<String>> right) {
		return ofPerson.stream()
			.flatMap(group -> right.apply(of(group)).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	private Map<String, GroupRights> read() {
		LoaderOptions strict = new LoaderOptions();
		strict.setAllowDuplicateKeys(false);
		try (InputStream in = this.file.getInputStream()) {
			Object tree = new Yaml(new SafeConstructor(strict)).load(in);
			Map<String, GroupRights> read = new JsonMapper().convertValue(tree, new TypeReference<>() {
			});
			if (read == null || read.containsValue(null)) {
				throw refused("a group has no rights: remove it or say what it may do.");
			}
			return read;
		}
		catch (IOException ex) {
			throw refused("nothing can be read.");
		}
		catch (MarkedYAMLException ex) {
			throw refused(
					"this is not understood: " + ex.getProblem() + " in line " + (ex.getProblemMark().getLine() + 1));
		}
		catch (YAMLException | IllegalArgumentException ex) {
			throw refused("this is not understood: " + ex.getMessage().lines().findFirst().orElse(""));
		}
	}

}
