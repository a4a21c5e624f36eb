package ca.docket.engine.api;

import java.io.IOException;
import java.security.Principal;

import ca.docket.security.Directory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Lets a call to the engine's APIs through if the table allows it for the caller, its
 * body is valid, and the caller may see what it names; otherwise it answers as if the
 * resource did not exist.
 */
class ApiDoor extends OncePerRequestFilter {

	/** To a foreign and to an unknown id alike. */
	private static final String NOTHING_HERE = "api.nothing-here";

	private final Directory directory;

	private final ApiTable table;

	private final Sight sight;

	private final BodyCheck bodies;

	private final LocaleResolver languages;

	private final MessageSourceAccessor texts;

	private final RefusalWords words;

	ApiDoor(Directory directory, ApiTable table, Sight sight, BodyCheck bodies, LocaleResolver languages,
			MessageSource texts) {
		this.directory = directory;
		this.table = table;
		this.sight = sight;
		this.bodies = bodies;
		this.languages = languages;
		this.texts = new MessageSourceAccessor(texts);
		this.words = new RefusalWords(this.texts);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// For all that is said behind the door, too; Spring takes it back at the end.
		LocaleContextHolder.setLocale(this.languages.resolveLocale(request));
		Principal person = request.getUserPrincipal();
		if (person == null) {
			refuse(response, HttpStatus.UNAUTHORIZED, "api.sign-in");
			return;
		}
		Caller caller = new Caller(person.getName(), this.directory.groupsOf(person.getName()));
		String path = ApiPath.of(request);
		if (!this.table.allows(caller, request.getMethod(), path) || asksForOthers(request, path, caller)) {
			refuse(response, HttpStatus.NOT_FOUND, NOTHING_HERE);
			return;
		}
		try {
			HttpServletRequest checked = this.bodies.checked(request, path);
			pass(checked, response, chain, path, caller);
		}
		catch (BodyRefused refused) {
			Answers.write(response, refused.status(), refused.sentence(this.texts));
		}
	}

	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path,
			Caller caller) throws ServletException, IOException {
		if (!this.sight.isThere(path, caller)) {
			if (this.sight.wasThere(path, caller)) {
				refuse(response, HttpStatus.CONFLICT, "api.done");
			}
			else {
				refuse(response, HttpStatus.NOT_FOUND, NOTHING_HERE);
			}
			return;
		}
		RefusedAnswer answer = new RefusedAnswer(response, this.words, !caller.operates());
		chain.doFilter(request, answer);
		if (answer.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
			answer.setStatus(meant(request).value());
		}
		answer.finish();
	}

	/** Where the engine did not fail, the API failed on the body that it was sent. */
	private static HttpStatus meant(HttpServletRequest request) {
		if (request.getAttribute(FaultStatus.ATTRIBUTE) instanceof HttpStatus ofEngine) {
			return ofEngine;
		}
		return (request.getContentLengthLong() > 0) ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private void refuse(HttpServletResponse response, HttpStatus status, String reason) throws IOException {
		Answers.write(response, status, this.texts.getMessage(reason));
	}

	/** The groups of another person are nobody's business but an operator's. */
	private static boolean asksForOthers(HttpServletRequest request, String path, Caller caller) {
		return path.equals("/identity/groups") && !caller.operates()
				&& !caller.id().equals(request.getParameter("userId"));
	}

}
