package ca.docket.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Determines who the caller is: a person, or the engine itself in a delegate or a job.
 */
class Actors {

	private final IdentityService identity;

	private final ObjectProvider<Directory> directory;

	Actors(IdentityService identity, ObjectProvider<Directory> directory) {
		this.identity = identity;
		this.directory = directory;
	}

	/** The caller; empty for delegates, jobs and the office itself. */
	Optional<Actor> outside() {
		return Context.getCommandContext() == null ? person() : Optional.empty();
	}

	/**
	 * The person in whose name the engine works, be it in a command or outside of one.
	 */
	Optional<Actor> person() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		if (authentication == null || authentication.getUserId() == null) {
			return Optional.empty();
		}
		List<String> groups = Optional.ofNullable(authentication.getGroupIds()).orElse(List.of());
		return Optional.of(new Actor(authentication.getUserId(), groups.contains(Directory.OPERATORS)));
	}

	/**
	 * The language of the caller; of who has no account, as the request has it; English
	 * where nobody calls.
	 */
	Locale language() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId)
			// not by a method reference: at start, when nobody calls, there is no
			// directory yet
			.flatMap(person -> this.directory.getObject().find(person))
			.map(Person::language)
			.or(() -> Optional.ofNullable(LocaleContextHolder.getLocaleContext()).map(LocaleContext::getLocale))
			.orElse(Locale.ENGLISH);
	}

}
