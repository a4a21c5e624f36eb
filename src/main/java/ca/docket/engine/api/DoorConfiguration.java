package ca.docket.engine.api;

import ca.docket.security.Directory;
import ca.docket.security.Groups;
import ca.docket.security.Rights;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

/** Registers the filters of the engine's APIs, after sign-in. */
@Configuration
class DoorConfiguration {

	private static final String[] APIS = { "/engine-rest/*", "/camunda/api/*" };

	/** Outside the door, which then says whose language holds behind it. */
	@Bean
	OrderedRequestContextFilter requestContextFilter() {
		return new OrderedRequestContextFilter();
	}

	/**
	 * After Spring Security's filters and Camunda's own: by then it is known who calls.
	 */
	@Bean
	FilterRegistrationBean<ApiDoor> apiDoor(ProcessEngine engine, Directory directory, Rights rights, JdbcClient jdbc,
			LocaleResolver localeResolver, MessageSource texts,
			@Value("${docket.api.largest-request:1MB}") DataSize largest,
			@Value("${docket.api.largest-deployment:10MB}") DataSize largestDeployment) {
		ApiDoor door = new ApiDoor(directory, new ApiTable(rights),
				new Sight(engine.getIdentityService(), new KnownIds(engine), new FinishedTasks(jdbc)),
				new BodyCheck(largest, largestDeployment), localeResolver, texts);
		var registration = new FilterRegistrationBean<>(door);
		registration.addUrlPatterns(APIS);
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
		return registration;
	}

	/** Behind the door: only what was let through is translated. */
	@Bean
	FilterRegistrationBean<AnswerLanguage> answerLanguage(Directory directory, Rights rights, MessageSource texts,
			Groups groups, ModelTexts models) {
		var registration = new FilterRegistrationBean<>(
				new AnswerLanguage(directory, rights, new Names(texts, groups, models)));
		registration.addUrlPatterns(APIS);
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 20);
		return registration;
	}

	/** The engine knows no deployment that is accepted and waits. */
	@Bean
	FilterRegistrationBean<AcceptedDeployments> acceptedDeployments() {
		var registration = new FilterRegistrationBean<>(new AcceptedDeployments());
		registration.addUrlPatterns(APIS);
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 30);
		return registration;
	}

	/** Outside all of them, for what goes wrong in any. */
	@Bean
	FilterRegistrationBean<FaultAnswers> faultAnswers(MessageSource texts) {
		var registration = new FilterRegistrationBean<>(new FaultAnswers(texts));
		registration.addUrlPatterns("/api/*");
		registration.addUrlPatterns(APIS);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return registration;
	}

	/** The same for people. */
	@Bean
	FilterRegistrationBean<FaultPages> faultPages(MessageSource texts) {
		var registration = new FilterRegistrationBean<>(new FaultPages(texts));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return registration;
	}

}
