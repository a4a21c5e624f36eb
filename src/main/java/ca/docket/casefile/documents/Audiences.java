package ca.docket.casefile.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ca.docket.casefile.Sight;
import ca.docket.casefile.documents.check.Unfit;
import ca.docket.security.Directory;
import ca.docket.security.Groups;

/**
 * For whom a person may put a document into a case: a requester for all who see the case,
 * who works on it also for the office, or for one of their own groups alone.
 */
@Component
class Audiences {

	/** Groups that are nobody's colleagues: everybody, and those who keep the system. */
	private static final Set<String> NO_AUDIENCE = Set.of("staff", "process-owners", Directory.OPERATORS);

	private final Groups groups;

	private final MessageSource texts;

	Audiences(Groups groups, MessageSource texts) {
		this.groups = groups;
		this.texts = texts;
	}

	/** An audience with its name, for people to choose. */
	record Choice(String audience, String name) {
	}

	/** The first is the usual one. */
	List<Choice> offeredTo(Sight sight, Locale language) {
		return open(sight).stream().map(audience -> new Choice(audience, name(audience, language))).toList();
	}

	void require(Sight sight, String audience) {
		if (!open(sight).contains(audience)) {
			throw new Unfit("audience");
		}
	}

	String name(String audience, Locale language) {
		if (audience.startsWith(Sight.GROUP)) {
			String name = this.groups.name(audience.substring(Sight.GROUP.length()), language);
			return this.texts.getMessage("documents.audience.group", new Object[] { name }, language);
		}
		return this.texts.getMessage("documents.audience." + audience, null, language);
	}

	private static List<String> open(Sight sight) {
		if (!sight.office()) {
			return List.of(Sight.CASE);
		}
		List<String> open = new ArrayList<>(List.of(Sight.OFFICE, Sight.CASE));
		sight.groups()
			.stream()
			.filter(group -> !NO_AUDIENCE.contains(group))
			.sorted()
			.forEach(group -> open.add(Sight.GROUP + group));
		return open;
	}

}
