package ca.docket.engine.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request within the engine, the same for both APIs, such as {@code
 * /task/4711/form}.
 */
final class ApiPath {

	private static final Pattern API = Pattern
		.compile("/engine-rest(?:/engine/[^/]+(?=/))?|/camunda/api/engine(?:/engine/[^/]+(?=/))?");

	private ApiPath() {
	}

	static String of(HttpServletRequest request) {
		String info = request.getPathInfo();
		String whole = request.getServletPath() + ((info != null) ? info : "");
		Matcher api = API.matcher(whole);
		String path = api.lookingAt() ? whole.substring(api.end()) : whole;
		return (path.length() > 1 && path.endsWith("/")) ? path.substring(0, path.length() - 1) : path;
	}

}
