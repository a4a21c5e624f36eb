package ca.docket.security;

import java.util.Optional;

import ca.docket.Office;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The two filter chains: one for programs, without a session, and one for people. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

	private static final String[] OPEN = { "/sign-in", "/docket.css", "/docket.svg", "/docket-sign-in.js",
			"/docket-changes.js", "/error" };

	private final Directory directory;

	private final ActingPerson actingPerson;

	private final SignInMethod method;

	private final Refusals refusals;

	private final PasswordSessions sessions;

	SecurityConfiguration(Directory directory, ActingPerson actingPerson, PasswordSignIn passwords,
			Optional<ProviderSignIn> provider, Refusals refusals, JdbcClient jdbc) {
		this.directory = directory;
		this.method = provider.isPresent() ? provider.get() : passwords;
		this.actingPerson = actingPerson;
		this.refusals = refusals;
		this.sessions = new PasswordSessions(jdbc);
	}

	/** Patterns are meant from the root: the engine's APIs are servlets of their own. */
	@Bean
	PathPatternRequestMatcherBuilderFactoryBean patternsFromTheRoot() {
		return new PathPatternRequestMatcherBuilderFactoryBean();
	}

	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http) throws Exception {
		AuthenticationEntryPoint signInFirst = this.refusals.asking(this.method.challenge());
		this.method.forPrograms(http, signInFirst);
		return http.securityMatcher("/engine-rest/**", "/api/**", "/actuator/**")
			.authorizeHttpRequests(
					request -> request.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
						.permitAll()
						.requestMatchers("/actuator/**")
						.access(operators())
						.anyRequest()
						.authenticated())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					refused -> refused.authenticationEntryPoint(signInFirst).accessDeniedHandler(this.refusals::forbid))
			.addFilterAfter(this.actingPerson, AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http) throws Exception {
		this.method.forPeople(http);
		LoginUrlAuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/sign-in");
		return http
			.authorizeHttpRequests(
					request -> request.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.requestMatchers(OPEN)
						.permitAll()
						.requestMatchers("/camunda/api/admin/auth/user/*/login/*")
						.denyAll()
						.requestMatchers(SignOut.FORGED)
						.denyAll()
						.anyRequest()
						.authenticated())
			.logout(logout -> logout.logoutRequestMatcher(SignOut.REQUESTED)
				.logoutSuccessHandler(new SignOut(this.method)))
			// A new session, not a copy: it must not hold what Camunda kept of somebody
			// else.
			.sessionManagement(session -> session.sessionFixation().newSession())
			.csrf(csrf -> csrf.csrfTokenRepository(new AnonymousToken()).ignoringRequestMatchers("/camunda/api/**"))
			.requestCache(cache -> cache.requestCache(new ReturnCookie(SecurityConfiguration::isPage)))
			.exceptionHandling(refused -> refused
				.defaultAuthenticationEntryPointFor(this.refusals::signInFirst, SecurityConfiguration::isCallOfWebapps)
				.defaultAuthenticationEntryPointFor(signInPage, AnyRequestMatcher.INSTANCE))
			.headers(PageHeaders::write)
			.addFilterBefore(this.sessions, AuthorizationFilter.class)
			.addFilterAfter(this.actingPerson, AuthorizationFilter.class)
			.addFilterAfter(new StalePage(this.refusals), AuthorizationFilter.class)
			.build();
	}

	/** Camunda's web applications take over whom Spring Security let in. */
	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webapps() {
		var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
		registration.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
				SignedInPerson.class.getName());
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		return registration;
	}

	/** Cookies go over TLS only, where people reach Docket with TLS. */
	@Bean
	ServletContextInitializer secureCookies(Office office, CamundaBpmProperties webapps) {
		boolean secure = "https".equals(office.address().getScheme());
		webapps.getWebapp().getCsrf().setEnableSecureCookie(secure);
		webapps.getWebapp().getSessionCookie().setEnableSecureCookie(secure);
		return context -> context.getSessionCookieConfig().setSecure(secure);
	}

	/** The filter belongs to the chains, not to the container. */
	@Bean
	FilterRegistrationBean<ActingPerson> actingPersonOnlyInChains() {
		var registration = new FilterRegistrationBean<>(this.actingPerson);
		registration.setEnabled(false);
		return registration;
	}

	private AuthorizationManager<RequestAuthorizationContext> operators() {
		return (person, context) -> new AuthorizationDecision(person.get().isAuthenticated()
				&& this.directory.groupsOf(person.get().getName()).contains(Directory.OPERATORS));
	}

	private static boolean isCallOfWebapps(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/camunda/") && !isPage(request);
	}

	private static boolean isPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return "GET".equals(request.getMethod()) && !request.getRequestURI().startsWith("/camunda/api/")
				&& accept != null && accept.contains("text/html");
	}

}
