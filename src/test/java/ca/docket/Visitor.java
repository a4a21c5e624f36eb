package ca.docket;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that has cookies and follows links when told to, without
 * scripts.
 */
public class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI base;

	public Visitor(String base) {
		this.base = URI.create(base);
	}

	public Visitor(int port) {
		this("http://localhost:" + port);
	}

	/** Signs in with the form; gives the answer to it, which is where it leads. */
	public HttpResponse<String> signIn(String name, String password) {
		return submit("/sign-in", "/sign-in", Map.of("username", name, "password", password));
	}

	/** Asks for a page, as a browser does. */
	public HttpResponse<String> open(String path) {
		return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
	}

	/** Asks for a file. */
	public HttpResponse<byte[]> download(String path) {
		return send(request(path).GET(), BodyHandlers.ofByteArray());
	}

	/** Calls an API, as a script in a page does. */
	public HttpResponse<String> call(String path) {
		return send(request(path).header("Accept", "application/json").GET());
	}

	/** Calls an API of Camunda's web applications that changes something. */
	public HttpResponse<String> callPost(String path, String json) {
		return send(request(path).header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
			.POST(BodyPublishers.ofString(json)));
	}

	/** Submits a form of a page of ours. */
	public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
		String csrf = "&_csrf=" + encode(token(page));
		String body = fields.entrySet()
			.stream()
			.map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(action).header("Accept", "text/html,*/*;q=0.8")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body + csrf)));
	}

	/** Sends bytes as a script of a page of ours does, which has its token from there. */
	public HttpResponse<String> upload(String page, String action, BodyPublisher body) {
		return send(request(action).header("Accept", "application/json")
			.header("Content-Type", "application/octet-stream")
			.header("X-CSRF-TOKEN", token(page))
			.POST(body));
	}

	/** The token that a page gives to its scripts; empty where it gives none. */
	public String token(String page) {
		Matcher token = CSRF.matcher(open(page).body());
		return token.find() ? token.group(1) : "";
	}

	/** The value of a cookie; empty where there is none. */
	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/** Where an answer leads to; empty where it leads nowhere. */
	public static String leadsTo(HttpResponse<?> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.base.resolve(path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return send(request, BodyHandlers.ofString());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
		try {
			return this.http.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
