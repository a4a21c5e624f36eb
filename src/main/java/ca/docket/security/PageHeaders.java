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
 * Sets the security headers of pages. Docket's load nothing from elsewhere and run no
 * inline script; Camunda's web applications bring their own policy.
 */
public final class PageHeaders {

	/**
	 * The very style attributes that this version of the viewer of models, bpmn-js, sets
	 * on what it draws around a picture. A browser that met another would name its hash
	 * in the console.
	 */
	private static final String VIEWER = """
			'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w=' \
			'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' \
			'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA=' \
			'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc=' \
			'sha256-JpvvTIK7ulxf/3oA+AUuVbO9Labs8npGWGm9X9nGIWw=' \
			'sha256-9OIpRRx0bq4t4s2zyqbocMNwedniLDaxLB+FlLIjNgM=' \
			'sha256-GAdrtwahSjGXI0UQQnfyEVtPn+wfgQxvyrjyQuByfuU=' \
			'sha256-OiHWqvo9dpVH2ZTYJl3A+IJzE/VCEoC16CMSpFs+v0E='""";

	private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-hashes' " + VIEWER
			+ "; base-uri 'none'; object-src 'none'; frame-ancestors 'self'; form-action 'self'";

	private static final RequestMatcher WEBAPPS = path("/camunda/**");

	/** Some megabytes of scripts with the version in their address. */
	private static final RequestMatcher LIBRARIES = path("/camunda/lib/**");

	private PageHeaders() {
	}

	public static void write(HeadersConfigurer<HttpSecurity> headers) {
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
