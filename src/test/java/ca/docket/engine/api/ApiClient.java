package ca.docket.engine.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person's way to the engine's API: as a program with a password, or as a browser in
 * a session.
 */
public final class ApiClient {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String server;

	private final String root;

	private final String credentials;

	private ApiClient(int port, String root, String credentials) {
		this.server = "http://127.0.0.1:" + port;
		this.root = root;
		this.credentials = credentials;
	}

	public static ApiClient program(int port, String person) {
		String plain = person + ":docket";
		return new ApiClient(port, "/engine-rest",
				"Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
	}

	public static ApiClient browser(int port, String person) {
		ApiClient browser = new ApiClient(port, "/camunda/api/engine/engine/default", null);
		Matcher csrf = CSRF.matcher(browser.send(browser.to("/sign-in").GET()).body());
		if (!csrf.find()) {
			throw new IllegalStateException("No sign-in form");
		}
		String form = "username=%s&password=docket&_csrf=%s".formatted(person,
				URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
		browser.send(browser.to("/sign-in")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
		browser.send(browser.to("/camunda/app/tasklist/default/").GET());
		return browser;
	}

	public static ApiClient anonymous(int port) {
		return new ApiClient(port, "", null);
	}

	/**
	 * Paths are those of the engine's API; two slashes begin one from the server's root.
	 */
	public Answer get(String path) {
		return call("GET", path, null);
	}

	public Answer post(String path, String json) {
		return call("POST", path, json);
	}

	public Answer call(String method, String path, String json) {
		return call(method, path, "application/json", (json != null) ? BodyPublishers.ofString(json) : null);
	}

	public Answer call(String method, String path, String type, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = to(path.startsWith("//") ? path.substring(1) : this.root + path)
			.header("Accept", "application/json, */*;q=0.5")
			.method(method, (body != null) ? body : BodyPublishers.noBody());
		if (body != null) {
			request.header("Content-Type", type);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.ifPresent(token -> request.header("X-XSRF-TOKEN", token));
		HttpResponse<String> answer = send(request);
		return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("Content-Type").orElse(""));
	}

	private HttpRequest.Builder to(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path));
		return (this.credentials != null) ? request.header("Authorization", this.credentials) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Answer(int status, String body, String type) {
	}

}
