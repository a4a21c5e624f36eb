package ca.docket.casefile.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Notes;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.security.Rights;
import org.springframework.stereotype.Component;

/** The notes that a person may read, and the audiences they may write for. */
@Component
class NoteBook implements CaseSection {

	private final Notes notes;

	private final Wording wording;

	NoteBook(Notes notes, Wording wording) {
		this.notes = notes;
		this.wording = wording;
	}

	/**
	 * The content of the section.
	 *
	 * @param audiences those one may write for, in words, by what is kept; the first is
	 * meant where nobody chooses
	 */
	record View(List<ShownNote> notes, Map<String, String> audiences) {
	}

	/** A note as it is displayed. */
	record ShownNote(String when, String author, String audience, String text) {
	}

	@Override
	public String name() {
		return "notes";
	}

	@Override
	public View of(Viewer viewer, Locale language) {
		return new View(this.notes.of(viewer.caseFile().processInstanceId())
			.stream()
			.filter(note -> viewer.includes(note.audience(), note.author()))
			.map(note -> new ShownNote(this.wording.moment(note.at(), language), this.wording.person(note.author()),
					audience(note.audience(), language), note.text()))
			.toList(), audiences(viewer, language));
	}

	/**
	 * A requester writes for all; the office for itself first, so that no word slips out.
	 */
	Map<String, String> audiences(Viewer viewer, Locale language) {
		Map<String, String> choices = new LinkedHashMap<>();
		if (viewer.office()) {
			choices.put(Viewer.OFFICE, audience(Viewer.OFFICE, language));
		}
		choices.put(Viewer.CASE, audience(Viewer.CASE, language));
		if (viewer.office()) {
			viewer.groups()
				.stream()
				.filter(group -> !group.equals(Rights.STAFF))
				.sorted()
				.map(Viewer.GROUP::concat)
				.forEach(group -> choices.put(group, audience(group, language)));
		}
		return choices;
	}

	private String audience(String audience, Locale language) {
		return audience.startsWith(Viewer.GROUP)
				? this.wording.of("case.audience.group", language,
						this.wording.group(audience.substring(Viewer.GROUP.length()), language))
				: this.wording.of("case.audience." + audience, language);
	}

}
