package ca.docket.token;

import java.io.IOException;

import ca.docket.security.PageHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Personal links know no session, are in no search engine and tell no other site where
 * somebody came from.
 */
@Configuration
class TokenConfiguration implements WebMvcConfigurer {

	private static final String LINKS = "/t/**";

	private final TokenDoor door;

	TokenConfiguration(TokenDoor door) {
		this.door = door;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.door).addPathPatterns(LINKS);
	}

	@Bean
	@Order(0)
	SecurityFilterChain personalLinks(HttpSecurity http) throws Exception {
		return http.securityMatcher(LINKS)
			.authorizeHttpRequests(request -> request.anyRequest().permitAll())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(csrf -> csrf.csrfTokenRepository(cookie()))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					refused -> refused.accessDeniedHandler((request, response, cause) -> showAgain(request, response)))
			.headers(PageHeaders::write)
			.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
				.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
			.build();
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> maskedTokens() {
		return server -> server.addEngineValves(new MaskedTokens());
	}

	private static CookieCsrfTokenRepository cookie() {
		CookieCsrfTokenRepository kept = new CookieCsrfTokenRepository();
		kept.setCookieName("docket-link-form");
		kept.setCookiePath("/t");
		kept.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
		return kept;
	}

	/** A form from elsewhere, or from before the cookie was gone. */
	private static void showAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.sendRedirect(request.getRequestURI());
	}

}
