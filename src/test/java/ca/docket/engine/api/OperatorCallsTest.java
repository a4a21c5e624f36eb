package ca.docket.engine.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.api.Endpoints.Endpoint;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every call of the engine's API by which something can change is closed, tried by an
 * operator against an open vote, or listed with the reason why it reaches none.
 */
class OperatorCallsTest {

	private final Set<Endpoint> calls = Endpoints.of(DefaultProcessEngineRestServiceImpl.class)
		.stream()
		.filter(call -> !Set.of("GET", "OPTIONS").contains(call.method()))
		.collect(Collectors.toSet());

	/** A line of a list. */
	private record Listed(String method, String path) {

		boolean isA(Endpoint call) {
			return call.method().equals(this.method)
					&& matches(call.path().replaceAll("\\{[^}]*}", "*"), this.path.replaceAll("\\?.*", ""));
		}

		boolean covers(Endpoint call) {
			return call.method().equals(this.method) && matches(this.path, call.path("1"));
		}

		private static boolean matches(String pattern, String path) {
			PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
			return parsed.matches(PathContainer.parsePath(path));
		}

	}

	@Test
	void aCallThatIsNewIsTriedAgainstAVoteOrListedWithItsReason() throws IOException {
		List<Listed> tried = tried();
		List<Listed> harmless = lines("calls-harmless", "\\s+");
		ApiTable table = new ApiTable(null);
		assertThat(this.calls).hasSizeGreaterThan(150)
			.filteredOn(call -> table.of(call.method(), call.path("1")) != Who.CLOSED)
			.filteredOn(call -> tried.stream().noneMatch(line -> line.isA(call)))
			.filteredOn(call -> harmless.stream().noneMatch(line -> line.covers(call)))
			.isEmpty();
	}

	@Test
	void eachLineIsAboutACallThatTheApiHas() throws IOException {
		assertThat(tried()).allMatch(line -> line.method().equals("GET") || this.calls.stream().anyMatch(line::isA));
		assertThat(lines("calls-harmless", "\\s+")).allMatch(line -> this.calls.stream().anyMatch(line::covers));
	}

	private static List<Listed> tried() throws IOException {
		return Stream.concat(lines("calls-refused", " \\| ").stream(), lines("calls-without-effect", " \\| ").stream())
			.toList();
	}

	private static List<Listed> lines(String list, String separator) throws IOException {
		return new ClassPathResource("engine/%s.txt".formatted(list)).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter(line -> !line.isBlank() && !line.startsWith("#"))
			.map(line -> line.split(separator))
			.map(words -> new Listed(words[0], words[1]))
			.toList();
	}

}
