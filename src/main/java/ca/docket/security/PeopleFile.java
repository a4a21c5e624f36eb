package ca.docket.security;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A file of people and of the groups' shared mailboxes.
 *
 * @param people everybody who can be read, in the order of the file
 * @param mailboxes addresses by group
 * @param unreadable a line for each row that cannot be read
 */
public record PeopleFile(List<Row> people, Map<String, String> mailboxes, List<String> unreadable) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * A person in the file.
	 *
	 * @param language {@code en} or {@code fr}; English where it is missing
	 * @param passwordHash what {@link HashPassword} printed; null for a person who signs
	 * in at the office's provider
	 */
	public record Row(String id, String firstName, String lastName, String email, String language, List<String> groups,
			String passwordHash) {

		public Row {
			firstName = (firstName != null) ? firstName : "";
			lastName = (lastName != null) ? lastName : "";
			language = (language != null) ? language : "en";
			groups = (groups != null) ? groups : List.of();
		}

		Person person() {
			return new Person(this.id, this.firstName, this.lastName, this.email, Locale.forLanguageTag(this.language));
		}

	}

	/** Reads a file; what is in its rows is checked when they are written. */
	public static PeopleFile read(Resource file) {
		LoaderOptions strict = new LoaderOptions();
		strict.setAllowDuplicateKeys(false);
		try (InputStream in = file.getInputStream()) {
			Map<String, Object> tree = new Yaml(new SafeConstructor(strict)).load(in);
			return of(JSON.convertValue(tree, Content.class));
		}
		catch (IOException | YAMLException | IllegalArgumentException | ClassCastException ex) {
			throw new StartRefused(List.of("The people in %s cannot be read: %s.".formatted(file.getDescription(),
					String.valueOf(ex.getMessage()).lines().findFirst().orElse(""))));
		}
	}

	private static PeopleFile of(Content content) {
		List<Row> people = new ArrayList<>();
		List<String> unreadable = new ArrayList<>();
		for (Object row : (content.people() != null) ? content.people() : List.of()) {
			try {
				people.add(JSON.convertValue(row, Row.class));
			}
			catch (IllegalArgumentException ex) {
				unreadable.add("%s: %s".formatted(row, ex.getMessage().lines().findFirst().orElse("")));
			}
		}
		return new PeopleFile(people, (content.mailboxes() != null) ? content.mailboxes() : Map.of(), unreadable);
	}

	private record Content(List<Object> people, Map<String, String> mailboxes) {
	}

	/**
	 * Why a row is refused, a sentence each; none for a good one.
	 * @param groups the ids of the groups that there are
	 */
	List<String> refusals(Row row, Set<String> groups) {
		return Stream
			.of(unless(row.id() != null && Person.ID.matcher(row.id()).matches(),
					"the id must be 1 to 64 letters, digits and . _ @ -"),
					unless(single(other -> row.id() != null && row.id().equals(other.id())),
							"the id is there more than once"),
					unless(row.email() != null && Addresses.isOne(row.email()), "the address is not one email address"),
					unless(single(other -> row.email() != null && row.email().equalsIgnoreCase(other.email())),
							"the address is there more than once"),
					unless(PersonLanguage.OFFERED.contains(Locale.forLanguageTag(row.language())),
							"the language must be en or fr"),
					unless(groups.containsAll(row.groups()), "there is no group " + unknown(row, groups)),
					unless(row.passwordHash() == null || PasswordHash.isStored(row.passwordHash()),
							"the passwordHash is none of ours"),
					unless(row.firstName().length() <= 255 && row.lastName().length() <= 255, "the name is too long"))
			.flatMap(List::stream)
			.toList();
	}

	private boolean single(Predicate<Row> same) {
		return this.people.stream().filter(same).count() <= 1;
	}

	private static String unknown(Row row, Set<String> groups) {
		TreeSet<String> unknown = new TreeSet<>(row.groups());
		unknown.removeAll(groups);
		return String.join(", ", unknown);
	}

	private static List<String> unless(boolean good, String refusal) {
		return good ? List.of() : List.of(refusal);
	}

}
