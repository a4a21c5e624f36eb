package ca.docket.engine.api;

import java.io.IOException;
import java.security.Principal;
import java.util.List;

import ca.docket.security.Directory;
import ca.docket.security.Rights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
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

	private final IdentityService identity;

	private final Directory directory;

	private final Rights rights;

	private final ApiTable table;

	private final KnownIds ids;

	private final FinishedTasks finished;

	private final BodyCheck bodies;

	private final LocaleResolver languages;

	private final MessageSourceAccessor texts;

	ApiDoor(IdentityService identity, Directory directory, Rights rights, ApiTable table, KnownIds ids,
			FinishedTasks finished, BodyCheck bodies, LocaleResolver languages, MessageSource texts) {
		this.identity = identity;
		this.directory = directory;
		this.rights = rights;
		this.table = table;
		this.ids = ids;
		this.finished = finished;
		this.bodies = bodies;
		this.languages = languages;
		this.texts = new MessageSourceAccessor(texts);
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
		if (!caller.isOf(this.table.of(request.getMethod(), path), this.rights)
				|| asksForOthers(request, path, caller)) {
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
		if (!isKnown(path, caller) && !this.finished.wasHeld(path, caller)) {
			if (this.finished.comesTooLate(path, caller)) {
				refuse(response, HttpStatus.CONFLICT, "api.done");
			}
			else {
				refuse(response, HttpStatus.NOT_FOUND, NOTHING_HERE);
			}
			return;
		}
		if (caller.operates()) {
			chain.doFilter(request, response);
			return;
		}
		UniformAnswer answer = new UniformAnswer(response, this.texts.getMessage(NOTHING_HERE));
		chain.doFilter(request, answer);
		answer.finish();
	}

	private void refuse(HttpServletResponse response, HttpStatus status, String reason) throws IOException {
		Answers.write(response, status, this.texts.getMessage(reason));
	}

	/** Camunda's filters, which come later, have yet to tell the engine who calls. */
	private boolean isKnown(String path, Caller caller) {
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.setAuthentication(caller.id(), List.copyOf(caller.groups()));
		try {
			return this.ids.isKnown(path, caller);
		}
		finally {
			this.identity.setAuthentication(before);
		}
	}

	/** The groups of another person are nobody's business but an operator's. */
	private static boolean asksForOthers(HttpServletRequest request, String path, Caller caller) {
		return path.equals("/identity/groups") && !caller.operates()
				&& !caller.id().equals(request.getParameter("userId"));
	}

}
