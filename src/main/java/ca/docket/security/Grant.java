package ca.docket.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.family.ProcessRules;
import ca.docket.family.Snapshot;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * A row of the engine's authorizations that a group has by the operator's files.
 *
 * @param bits the permissions, as the engine stores them
 */
record Grant(String group, int resourceType, String resourceId, int bits) {

	private static final String ALL = "*";

	private static Grant of(String group, Resource resource, String id, Permission... permissions) {
		return new Grant(group, resource.resourceType(), id,
				Arrays.stream(permissions).mapToInt(Permission::getValue).reduce(0, (some, more) -> some | more));
	}

	/**
	 * All that the files give, and the fixed rights of operators, process owners and
	 * staff.
	 */
	static Set<Grant> all(Snapshot files) {
		Stream<Grant> begin = files.processes()
			.values()
			.stream()
			.flatMap(rules -> rules.start().stream())
			.map(group -> of(group, Resources.PROCESS_INSTANCE, ALL, Permissions.CREATE));
		Stream<Grant> given = files.processes()
			.entrySet()
			.stream()
			.flatMap(each -> each.getValue()
				.groups()
				.stream()
				.map(group -> of(group, Resources.PROCESS_DEFINITION, each.getKey(),
						permissions(each.getValue(), group))));
		return Stream.of(fixed(), begin, given).flatMap(some -> some).collect(Collectors.toUnmodifiableSet());
	}

	private static Stream<Grant> fixed() {
		Stream<Grant> operators = Arrays.stream(Resources.values())
			.map(resource -> of(Directory.OPERATORS, resource, ALL, Permissions.ALL));
		return Stream.concat(operators,
				Stream.of(of(Rights.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
						of(Rights.PROCESS_OWNERS, Resources.DEPLOYMENT, ALL, Permissions.CREATE, Permissions.READ),
						of(Rights.PROCESS_OWNERS, Resources.PROCESS_DEFINITION, ALL, Permissions.READ),
						of(Rights.PROCESS_OWNERS, Resources.DECISION_DEFINITION, ALL, Permissions.READ),
						of(Rights.PROCESS_OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ)));
	}

	private static Permission[] permissions(ProcessRules rules, String group) {
		Stream<Permission> read = Stream.of(ProcessDefinitionPermissions.READ);
		Stream<Permission> start = Stream.<Permission>of(ProcessDefinitionPermissions.CREATE_INSTANCE)
			.filter(right -> rules.start().contains(group));
		Stream<Permission> see = Stream
			.<Permission>of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
					ProcessDefinitionPermissions.READ_HISTORY)
			.filter(right -> rules.see().contains(group));
		// Narrowed to the tasks offered to the group where the engine checks who works on
		// one.
		Stream<Permission> decide = Stream.<Permission>of(ProcessDefinitionPermissions.TASK_WORK)
			.filter(right -> rules.decide().contains(group));
		return Stream.of(read, start, see, decide).flatMap(some -> some).toArray(Permission[]::new);
	}

}
