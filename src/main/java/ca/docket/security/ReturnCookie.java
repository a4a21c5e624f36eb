package ca.docket.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Remembers the page that somebody wanted before sign-in, in the browser: without a
 * session, and never a page of another site.
 */
class ReturnCookie implements RequestCache {

	private static final String NAME = "docket-return";

	private static final int LONGEST = 1500;

	private static final Duration KEPT = Duration.ofMinutes(30);

	private final RequestMatcher pages;

	ReturnCookie(RequestMatcher pages) {
		this.pages = pages;
	}

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		String page = wanted(request);
		if (this.pages.matches(request) && isOurs(page)) {
			write(request, response, Base64.getUrlEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8)),
					KEPT);
		}
	}

	@Override
	public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME))
			.map(Cookie::getValue)
			.map(ReturnCookie::page)
			.filter(ReturnCookie::isOurs)
			.map(SimpleSavedRequest::new)
			.orElse(null);
	}

	/**
	 * There is nothing to repeat; but who is back at the page needs no way back to it.
	 */
	@Override
	public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		Optional.ofNullable(WebUtils.getCookie(request, NAME))
			.filter(cookie -> page(cookie.getValue()).equals(wanted(request)))
			.ifPresent(cookie -> removeRequest(request, response));
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		write(request, response, "", Duration.ZERO);
	}

	private static String wanted(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	private static String page(String cookie) {
		try {
			return new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static boolean isOurs(String page) {
		return page.length() <= LONGEST && page.matches("/(?![/\\\\])\\p{Graph}*");
	}

	private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(kept)
					.build()
					.toString());
	}

}
