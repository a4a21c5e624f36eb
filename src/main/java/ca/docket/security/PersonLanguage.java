package ca.docket.security;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Determines the language of Docket's pages: the person's from the directory; before
 * sign-in the one chosen with {@code ?language=fr}, else the browser's, else English.
 */
@Configuration
public class PersonLanguage {

	/** Those that a person may choose from. */
	public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.FRENCH);

	private static final String CHOSEN = "docket-language";

	private static final String PREFERRED = PersonLanguage.class.getName();

	@Bean
	LocaleResolver localeResolver(Directory directory) {
		return new Resolver(directory);
	}

	/** The language of a request whose sender chooses none and is not signed in. */
	public static void prefer(Locale language, HttpServletRequest request) {
		request.setAttribute(PREFERRED, language);
	}

	/** Lets the browser remember what was chosen before sign-in. */
	static void remember(String language, HttpServletResponse response) {
		chosen(language)
			.map(locale -> ResponseCookie.from(CHOSEN, locale.getLanguage())
				.path("/")
				.httpOnly(true)
				.sameSite("Lax")
				.build())
			.ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
	}

	private static Optional<Locale> chosen(String language) {
		return Optional.ofNullable(language).map(Locale::forLanguageTag).filter(OFFERED::contains);
	}

	private record Resolver(Directory directory) implements LocaleResolver {

		@Override
		public Locale resolveLocale(HttpServletRequest request) {
			Principal signedIn = request.getUserPrincipal();
			if (signedIn != null) {
				return ofPerson(signedIn.getName(), request);
			}
			return chosen(request.getParameter("language"))
				.or(() -> Optional.ofNullable((Locale) request.getAttribute(PREFERRED)))
				.or(() -> ofCookie(request))
				.orElseGet(() -> ofBrowser(request));
		}

		private static Optional<Locale> ofCookie(HttpServletRequest request) {
			return Optional.ofNullable(WebUtils.getCookie(request, CHOSEN))
				.map(Cookie::getValue)
				.flatMap(PersonLanguage::chosen);
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
