package ca.docket.engine.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import jakarta.servlet.ServletContext;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that is mapped, called by nobody: a new page or call is covered by being
 * there.
 */
@DocketTest
class AnonymousCrawlTest {

	private static final Pattern OPEN = Pattern
		.compile("/sign-in|/favicon\\.ico|/docket[^/]*\\.(css|js|svg)|/actuator/health/(liveness|readiness)");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext beans;

	@Autowired
	ServletContext servlets;

	@Test
	void nothingButTheSignInPageStaticFilesAndHealthIsOpen() {
		Set<String> paths = new TreeSet<>();
		pages().forEach(paths::add);
		servlets().forEach(paths::add);
		apis().forEach(paths::add);
		assertThat(paths).hasSizeGreaterThan(300);
		ApiClient nobody = ApiClient.anonymous(this.port);
		List<String> open = paths.stream()
			.filter(path -> !OPEN.matcher(path).matches())
			.flatMap(path -> Stream.of("GET", "POST")
				.map(method -> method + " " + path + ": " + nobody.call(method, path, "{}").status()))
			.filter(answer -> answer.matches(".*: 2\\d\\d"))
			.toList();
		assertThat(open).isEmpty();
	}

	private Stream<String> pages() {
		return this.beans.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
			.map(RequestMappingInfo::getPatternValues)
			.flatMap(Set::stream)
			.map(AnonymousCrawlTest::concrete);
	}

	private Stream<String> servlets() {
		return this.servlets.getServletRegistrations()
			.values()
			.stream()
			.flatMap(servlet -> servlet.getMappings().stream())
			.filter(mapping -> mapping.startsWith("/"))
			.map(AnonymousCrawlTest::concrete);
	}

	private static Stream<String> apis() {
		return Stream.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")
			.flatMap(api -> Endpoints.of(DefaultProcessEngineRestServiceImpl.class)
				.stream()
				.map(call -> api + call.path("1")));
	}

	private static String concrete(String pattern) {
		// A name may come with an expression that has braces too, as {id:\\d{1,18}}.
		return pattern.replaceAll("\\{([^{}]|\\{[^}]*})*}", "1").replaceAll("\\*+$", "").replace("*", "1");
	}

}
