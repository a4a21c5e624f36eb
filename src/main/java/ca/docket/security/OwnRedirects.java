package ca.docket.security;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects within Docket name no host, so that a forged Host header leads nobody away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class OwnRedirects extends OncePerRequestFilter {

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new HttpServletResponseWrapper(response) {
			@Override
			public void sendRedirect(String location) throws IOException {
				super.sendRedirect(withoutHost(location, request.getServerName(), request.getServerPort()));
			}
		});
	}

	static String withoutHost(String location, String host, int port) {
		URI to = URI.create(location);
		if (!host.equalsIgnoreCase(to.getHost()) || port != port(to)) {
			return location;
		}
		String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath().replaceFirst("^/+", "/");
		return path + ((to.getRawQuery() != null) ? "?" + to.getRawQuery() : "")
				+ ((to.getRawFragment() != null) ? "#" + to.getRawFragment() : "");
	}

	private static int port(URI to) {
		int usual = "https".equals(to.getScheme()) ? HTTPS : HTTP;
		return (to.getPort() < 0) ? usual : to.getPort();
	}

}
