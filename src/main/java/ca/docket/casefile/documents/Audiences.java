package ca.docket.casefile.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.check.Unfit;
import ca.docket.security.Directory;
import ca.docket.security.Groups;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Determines the audiences a person may choose for a document: a requester, everyone who
 * sees the case; somebody who works on it, also the office or one of their own groups.
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

	/** An audience with its display name. */
	record Choice(String audience, String name) {
	}

	/** The first is the usual one. */
	List<Choice> offeredTo(Viewer viewer, Locale language) {
		return open(viewer).stream().map(audience -> new Choice(audience, name(audience, language))).toList();
	}

	void require(Viewer viewer, String audience) {
		if (!open(viewer).contains(audience)) {
			throw new Unfit("audience");
		}
	}

	String name(String audience, Locale language) {
		if (audience.startsWith(Viewer.GROUP)) {
			String names = Stream.of(audience.substring(Viewer.GROUP.length()).split(","))
				.map(group -> this.groups.name(group, language))
				.collect(Collectors.joining(", "));
			return this.texts.getMessage("documents.audience.group", new Object[] { names }, language);
		}
		return this.texts.getMessage("documents.audience." + audience, null, language);
	}

	private static List<String> open(Viewer viewer) {
		if (!viewer.office()) {
			return List.of(Viewer.CASE);
		}
		List<String> open = new ArrayList<>(List.of(Viewer.OFFICE, Viewer.CASE));
		viewer.groups()
			.stream()
			.filter(group -> !NO_AUDIENCE.contains(group))
			.sorted()
			.forEach(group -> open.add(Viewer.GROUP + group));
		return open;
	}

}
