package ca.docket.security;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Determines the language of Docket's pages: the person's from the directory; before
 * sign-in the one chosen with {@code ?language=fr}, else the browser's, else English.
 */
@Configuration
public class PersonLanguage {

	/** Those that a person may choose from. */
	public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.FRENCH);

	private static final String CHOSEN = PersonLanguage.class.getName();

	@Bean
	LocaleResolver localeResolver(Directory directory) {
		return new Resolver(directory);
	}

	private record Resolver(Directory directory) implements LocaleResolver {

		@Override
		public Locale resolveLocale(HttpServletRequest request) {
			Principal signedIn = request.getUserPrincipal();
			if (signedIn != null) {
				return ofPerson(signedIn.getName(), request);
			}
			Locale wished = Locale.forLanguageTag(String.valueOf(request.getParameter("language")));
			if (OFFERED.contains(wished)) {
				request.getSession().setAttribute(CHOSEN, wished);
			}
			Object chosen = (request.getSession(false) != null) ? request.getSession().getAttribute(CHOSEN) : null;
			return (chosen instanceof Locale locale) ? locale : ofBrowser(request);
		}

		/** Without the database there is still a page to say so. */
		private Locale ofPerson(String id, HttpServletRequest request) {
			try {
				return this.directory.find(id).map(Person::language).orElse(Locale.ENGLISH);
			}
			catch (DataAccessException ex) {
				return ofBrowser(request);
			}
		}

		private static Locale ofBrowser(HttpServletRequest request) {
			String header = request.getHeader("Accept-Language");
			try {
				Locale best = (header != null) ? Locale.lookup(Locale.LanguageRange.parse(header), OFFERED) : null;
				return (best != null) ? best : Locale.ENGLISH;
			}
			catch (IllegalArgumentException ex) {
				return Locale.ENGLISH;
			}
		}

		@Override
		public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
			throw new UnsupportedOperationException("A person's language is changed in the directory.");
		}

	}

}
