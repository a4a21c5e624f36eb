package ca.docket.engine.expression;

import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/**
 * Lists the objects whose properties an expression may read: values, and a few facts of
 * the case. Anything else (classes, loaders, processes, the engine's services) is out of
 * reach, however an expression obtained it.
 */
class ReachGuard extends ReadOnlyResolver {

	private static final List<Class<?>> VALUES = List.of(String.class, Number.class, Boolean.class, Date.class,
			Calendar.class, Collection.class, Map.class, TypedValue.class, Enum.class);

	private static final List<String> VALUE_PACKAGES = List.of("java.time.", "org.camunda.spin.", "org.joda.time.",
			"camundajar.impl.", "org.camunda.bpm.dmn.engine.");

	/**
	 * What may be read of an execution or a task; the engine's services and all that
	 * changes something are not.
	 */
	private static final Set<String> FACTS = Set.of("id", "name", "assignee", "dueDate", "createTime",
			"processInstanceId", "processDefinitionId", "businessKey", "processBusinessKey", "currentActivityId",
			"currentActivityName", "taskDefinitionKey", "eventName", "variables", "variable", "variableLocal",
			"hasVariable");

	private final ModelBeans beans;

	ReachGuard(ModelBeans beans) {
		this.beans = beans;
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		refuseOutOfReach(base, String.valueOf(property));
		return null;
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		refuseOutOfReach(base, String.valueOf(property));
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
		refuseOutOfReach(base, String.valueOf(method));
		return null;
	}

	private void refuseOutOfReach(Object base, String member) {
		if (base != null && !(isValue(base) && !isOfTheMachine(member))
				&& !(base instanceof VariableScope && isFact(member)) && !this.beans.mayBeCalled(base)) {
			throw new RestException(Status.BAD_REQUEST, "An expression may not use " + member + " here.");
		}
	}

	private static boolean isValue(Object base) {
		String type = base.getClass().getName();
		return VALUES.stream().anyMatch(value -> value.isInstance(base))
				|| VALUE_PACKAGES.stream().anyMatch(type::startsWith)
				|| base.getClass().isArray() && base.getClass().getComponentType() != Class.class;
	}

	private static boolean isOfTheMachine(String member) {
		return Set.of("getClass", "class", "getDeclaringClass", "declaringClass").contains(member);
	}

	private static boolean isFact(String member) {
		String plain = member.startsWith("get") ? Character.toLowerCase(member.charAt(3)) + member.substring(4)
				: member;
		return FACTS.contains(plain);
	}

}
