package ca.docket.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The headers of pages. Ours load nothing from elsewhere and run no inline script;
 * Camunda's web applications bring a policy of their own.
 */
final class PageHeaders {

	private static final String POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; "
			+ "frame-ancestors 'self'; form-action 'self'";

	private static final RequestMatcher WEBAPPS = path("/camunda/**");

	/** Some megabytes of scripts with the version in their address. */
	private static final RequestMatcher LIBRARIES = path("/camunda/lib/**");

	private PageHeaders() {
	}

	static void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.addHeaderWriter(except(LIBRARIES, new CacheControlHeadersWriter()))
			.addHeaderWriter(except(WEBAPPS, new ContentSecurityPolicyHeaderWriter(POLICY)));
	}

	private static DelegatingRequestMatcherHeaderWriter except(RequestMatcher paths, HeaderWriter writer) {
		return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(paths), writer);
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
