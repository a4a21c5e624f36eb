package ca.docket.engine.expression;

import java.util.List;

import ca.docket.calendar.Deadlines;
import ca.docket.engine.deployment.Delegates;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.CoreExecutionContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** The beans that a model may name: delegates, and a few for calculations. */
class ModelBeans extends ReadOnlyResolver {

	/** Beans whose methods a model may call, where it may only hand over the others. */
	private static final List<Class<?>> CALLED = List.of(Deadlines.class);

	private static final List<Class<?>> NAMED = List.of(JavaDelegate.class, Deadlines.class);

	private final ApplicationContext beans;

	ModelBeans(ApplicationContext beans) {
		this.beans = beans;
	}

	/**
	 * Beans are looked up when an expression names them: the engine exists before most of
	 * them.
	 */
	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base != null || !mayBeNamed(property.toString())) {
			return null;
		}
		refuseElsewhere(property.toString());
		context.setPropertyResolved(true);
		Object bean = this.beans.getBean(property.toString());
		return (bean instanceof JavaDelegate step) ? new DeclaredStep(property.toString(), step) : bean;
	}

	/** A model that was deployed before a delegate said where it may be used, too. */
	private static void refuseElsewhere(String delegate) {
		CoreExecutionContext<?> running = Context.getCoreExecutionContext();
		if (running != null && running.getExecution() instanceof ExecutionEntity execution
				&& !Delegates.mayBeUsed(delegate, execution.getProcessDefinitionId().split(":")[0])) {
			throw new ProcessEngineException(
					"${" + delegate + "} is not for the process " + execution.getProcessDefinitionId());
		}
	}

	private boolean mayBeNamed(String name) {
		return this.beans.containsBean(name) && NAMED.stream().anyMatch(type -> this.beans.isTypeMatch(name, type));
	}

	boolean mayBeCalled(Object bean) {
		return CALLED.stream().anyMatch(type -> type.isInstance(bean));
	}

	/** Says so where an expression names a bean that is not for models; asked last. */
	ELResolver refusingOthers() {
		return new ReadOnlyResolver() {
			@Override
			public Object getValue(ELContext context, Object base, Object property) {
				if (base == null && ModelBeans.this.beans.containsBean(property.toString())) {
					throw new RestException(Status.BAD_REQUEST, "An expression may not use " + property + ".");
				}
				return null;
			}
		};
	}

}
