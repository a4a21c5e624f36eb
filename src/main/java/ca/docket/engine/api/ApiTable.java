package ca.docket.engine.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ca.docket.security.Rights;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table {@code engine-api.txt}: who may make which call. */
class ApiTable {

	/** A line of the table. */
	private record ApiRule(Who who, Set<String> methods, PathPattern path) {

		static ApiRule parse(String text) {
			String[] words = text.strip().split("\\s+");
			return new ApiRule(Who.valueOf(words[0].toUpperCase(Locale.ROOT)), Set.of(words[1].split(",")),
					PathPatternParser.defaultInstance.parse(words[2]));
		}

		boolean fits(String method, PathContainer called) {
			return (this.methods.contains("*") || this.methods.contains(method)) && this.path.matches(called);
		}

	}

	private final List<ApiRule> rules;

	private final Rights rights;

	ApiTable(Rights rights) {
		this.rights = rights;
		try {
			this.rules = new ClassPathResource("engine-api.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> !line.isBlank() && !line.startsWith("#"))
				.map(ApiRule::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean allows(Caller caller, String method, String path) {
		return caller.isOf(of(method, path), this.rights);
	}

	/** Whom a call is for; what the table does not name is for operators. */
	Who of(String method, String path) {
		PathContainer called = PathContainer.parsePath(path);
		String like = method.equals("HEAD") ? "GET" : method;
		return this.rules.stream()
			.filter(rule -> rule.fits(like, called))
			.findFirst()
			.map(ApiRule::who)
			.orElse(Who.OPERATORS);
	}

}
