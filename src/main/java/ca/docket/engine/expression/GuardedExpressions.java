package ca.docket.engine.expression;

import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Restricts expressions to what models need: a query's come from an allow-list
 * (CVE-2026-109432), a model's see delegates and a few beans, and none reaches the
 * machine.
 */
public class GuardedExpressions extends SpringExpressionManager {

	private static final String DATE_STEP = "\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
			+ "|\\.withTimeAtStartOfDay\\(\\)"
			+ "|\\.with(SecondOfMinute|MinuteOfHour|HourOfDay|DayOfWeek|DayOfMonth)\\(\\d{1,2}\\)"
			+ "|\\.withTime\\(\\d{1,2},\\s?\\d{1,2},\\s?\\d{1,2},\\s?\\d{1,3}\\)";

	private static final Pattern ALLOWED_IN_QUERIES = Pattern
		.compile("[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)(" + DATE_STEP
				+ "){0,8})\\s*}");

	/** Between a query and here lie two frames; delegates that query lie further off. */
	private static final int FRAMES = 8;

	public GuardedExpressions(ApplicationContext beans) {
		super(beans);
	}

	@Override
	public Expression createExpression(String text) {
		if (comesFromAQuery() && !ALLOWED_IN_QUERIES.matcher(text).matches()) {
			throw new RestException(Status.BAD_REQUEST,
					"An expression in a query may only be currentUser(), currentUserGroups(), now() or a dateTime().");
		}
		return super.createExpression(text);
	}

	private static boolean comesFromAQuery() {
		return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
			.walk(frames -> frames.limit(FRAMES)
				.anyMatch(frame -> frame.getMethodName().equals("evaluateExpressions")
						&& AbstractQuery.class.isAssignableFrom(frame.getDeclaringClass())));
	}

	/**
	 * Our beans come first, so that no variable hides them; other beans are named last,
	 * to be refused.
	 */
	@Override
	protected ELResolver createElResolver() {
		ModelBeans modelBeans = new ModelBeans(this.applicationContext);
		CompositeELResolver resolvers = new CompositeELResolver();
		resolvers.add(new ReachGuard(modelBeans));
		resolvers.add(modelBeans);
		resolvers.add(new VariableScopeElResolver());
		resolvers.add(new VariableContextElResolver());
		resolvers.add(modelBeans.refusingOthers());
		resolvers.add(new ArrayELResolver());
		resolvers.add(new ListELResolver());
		resolvers.add(new MapELResolver());
		resolvers.add(new BeanELResolver());
		return resolvers;
	}

}
