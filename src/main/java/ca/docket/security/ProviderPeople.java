package ca.docket.security;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import ca.docket.Sha256;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Updates the directory with what the provider says of a person who signs in: name,
 * address, language, groups. What it does not say stays unchanged.
 */
@Component
class ProviderPeople {

	private final Provider provider;

	private final Directory directory;

	private final Groups groups;

	private final String administrator;

	ProviderPeople(Provider provider, Directory directory, Groups groups, Administrator.Settings administrator) {
		this.provider = provider;
		this.directory = directory;
		this.groups = groups;
		this.administrator = administrator.id();
	}

	/**
	 * Takes over what the provider says of somebody.
	 * @return the person's id in the directory
	 * @throws OAuth2AuthenticationException where the provider does not say who it is
	 */
	String welcome(Map<String, Object> claims) {
		String id = id(text(claims, this.provider.idClaim()));
		Optional<Person> known = this.directory.find(id);
		Person before = known.orElse(new Person(id, "", "", "", Locale.ENGLISH));
		Person now = new Person(id, or(text(claims, "given_name"), before.firstName()),
				or(or(text(claims, "family_name"), before.lastName()), text(claims, "name")), email(claims, before),
				language(claims, before));
		Set<String> groupsBefore = this.directory.groupsOf(id);
		Set<String> groupsNow = groups(claims, id, groupsBefore);
		if (known.isEmpty() || !now.equals(before) || !groupsNow.equals(groupsBefore)) {
			this.directory.write(now, groupsNow);
		}
		return id;
	}

	/**
	 * An id that is safe everywhere. One that is not is replaced by its digest, not
	 * repaired: two people must never become one.
	 */
	private static String id(String claim) {
		if (claim.isEmpty()) {
			throw new OAuth2AuthenticationException("invalid_token");
		}
		return Person.ID.matcher(claim).matches() ? claim : "u-" + Sha256.of(claim).substring(0, 40);
	}

	/**
	 * The groups that we know; all as before where the provider says nothing of groups.
	 */
	private Set<String> groups(Map<String, Object> claims, String id, Set<String> before) {
		Set<String> groups = new TreeSet<>();
		if (claims.get(this.provider.groupsClaim()) instanceof Collection<?> named) {
			named.stream().map(String::valueOf).filter(this.groups.names()::containsKey).forEach(groups::add);
		}
		else {
			groups.addAll(before);
		}
		if (id.equals(this.administrator)) {
			groups.add(Directory.OPERATORS);
		}
		return groups;
	}

	private static String email(Map<String, Object> claims, Person before) {
		String email = text(claims, "email");
		return Addresses.isOne(email) ? email : before.email();
	}

	/** What a person chose here holds, whatever the provider says at each sign-in. */
	private Locale language(Map<String, Object> claims, Person before) {
		Locale language = new Locale(Locale.forLanguageTag(text(claims, "locale").replace('_', '-')).getLanguage());
		boolean taken = PersonLanguage.OFFERED.contains(language) && !language.equals(before.language())
				&& !this.directory.hasChosenLanguage(before.id());
		return taken ? language : before.language();
	}

	private static String text(Map<String, Object> claims, String name) {
		return (claims.get(name) instanceof String text) ? text.replace("\0", "").strip() : "";
	}

	private static String or(String text, String otherwise) {
		return text.isEmpty() ? otherwise : text;
	}

}
