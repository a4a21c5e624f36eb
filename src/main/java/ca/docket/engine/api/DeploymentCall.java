package ca.docket.engine.api;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.ServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the engine's REST API does not pass on of a call that deploys: which of its files
 * came first, and that it was accepted without taking effect.
 */
public final class DeploymentCall {

	static final String PATH = "/deployment/create";

	private static final String FIRST_PROCESS = DeploymentCall.class.getName() + ".firstProcess";

	private static final String ACCEPTED = DeploymentCall.class.getName() + ".accepted";

	/** In the head of a part; the API itself keeps parts in no order. */
	private static final Pattern PROCESS = Pattern.compile(
			"^content-disposition:[^\r\n]*\\bfilename=\"([^\"\r\n]+\\.bpmn)\"",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	private static final Pattern PART = Pattern.compile(
			"^content-disposition:[^\r\n]*[; \t]name=(?:\"([^\"\r\n]*)\"|([^\"; \t\r\n]+))",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	private DeploymentCall() {
	}

	/**
	 * Notes what the body of a call has first.
	 * @throws BodyRefused where two parts have one name, of which the API would drop one
	 */
	static void note(ServletRequest call, byte[] body) throws BodyRefused {
		String text = new String(body, StandardCharsets.ISO_8859_1);
		Set<String> names = new HashSet<>();
		Matcher part = PART.matcher(text);
		while (part.find()) {
			String name = (part.group(1) != null) ? part.group(1) : part.group(2);
			if (!names.add(name)) {
				throw new BodyRefused(HttpStatus.BAD_REQUEST, "api.part-twice", name);
			}
		}
		Matcher first = PROCESS.matcher(text);
		if (first.find()) {
			call.setAttribute(FIRST_PROCESS, first.group(1));
		}
	}

	/**
	 * The name of the first process file of the current call; empty outside of one.
	 */
	public static Optional<String> firstProcess() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.map(call -> (String) call.getAttribute(FIRST_PROCESS, RequestAttributes.SCOPE_REQUEST));
	}

	/** The current call is to be answered with 202; outside of one nothing happens. */
	public static void accept() {
		Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.ifPresent(call -> call.setAttribute(ACCEPTED, true, RequestAttributes.SCOPE_REQUEST));
	}

	static boolean isAccepted(ServletRequest call) {
		return call.getAttribute(ACCEPTED) != null;
	}

}
