package ca.docket.engine.api;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ca.docket.security.Directory;
import ca.docket.security.Rights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Translates names in responses into the reader's language. Operators and process owners
 * get what is stored, because they write it back.
 */
class AnswerLanguage extends OncePerRequestFilter {

	private static final List<PathPattern> NAMED = Stream.of("/task", "/task/{id}", "/filter", "/filter/{id}",
			"/filter/{id}/list", "/filter/{id}/singleResult", "/process-definition", "/process-definition/{id}",
			"/process-definition/{id}/xml", "/process-definition/key/{key}", "/process-definition/key/{key}/xml",
			"/process-instance/{id}/activity-instances", "/history/process-instance", "/history/process-instance/{id}",
			"/history/activity-instance", "/history/activity-instance/{id}", "/history/task", "/identity/groups")
		.map(PathPatternParser.defaultInstance::parse)
		.toList();

	private final Directory directory;

	private final Rights rights;

	private final Names names;

	AnswerLanguage(Directory directory, Rights rights, Names names) {
		this.directory = directory;
		this.rights = rights;
		this.names = names;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		PathContainer path = PathContainer.parsePath(ApiPath.of(request));
		return NAMED.stream().noneMatch(pattern -> pattern.matches(path));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Locale language = language(request.getUserPrincipal());
		if (language.getLanguage().equals("en")) {
			chain.doFilter(request, response);
			return;
		}
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (isJson(answer)) {
			byte[] translated = this.names.translate(answer.getContentAsByteArray(), language);
			answer.resetBuffer();
			answer.getOutputStream().write(translated);
		}
		answer.copyBodyToResponse();
	}

	/** The door has set whose. */
	private Locale language(Principal reader) {
		Caller caller = new Caller(reader.getName(), this.directory.groupsOf(reader.getName()));
		return caller.isOf(Who.OWNERS, this.rights) ? Locale.ENGLISH : LocaleContextHolder.getLocale();
	}

	private static boolean isJson(ContentCachingResponseWrapper answer) {
		return answer.getStatus() == HttpStatus.OK.value() && answer.getContentSize() > 0
				&& String.valueOf(answer.getContentType()).contains("json");
	}

}
