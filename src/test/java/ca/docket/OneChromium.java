package ca.docket;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test that asks for a {@link Chromium} the one of the run, and sends
 * everybody away at the end of a class.
 */
public class OneChromium implements ParameterResolver, AfterAllCallback {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Chromium.class;
	}

	@Override
	public Chromium resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return store(test).getOrComputeIfAbsent(Chromium.class);
	}

	@Override
	public void afterAll(ExtensionContext test) {
		Chromium chromium = store(test).get(Chromium.class, Chromium.class);
		if (chromium != null) {
			chromium.sendAway();
		}
	}

	private static ExtensionContext.Store store(ExtensionContext test) {
		return test.getRoot().getStore(Namespace.create(OneChromium.class));
	}

}
