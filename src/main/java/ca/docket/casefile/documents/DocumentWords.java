package ca.docket.casefile.documents;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.documents.DocumentList.Shown;
import ca.docket.casefile.documents.DocumentList.Version;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Turns what is kept of documents into what is read. */
@Component
class DocumentWords {

	private final Documents documents;

	private final Audiences audiences;

	private final Wording wording;

	private final ModelTexts models;

	private final Office office;

	DocumentWords(Documents documents, Audiences audiences, Wording wording, ModelTexts models, Office office) {
		this.documents = documents;
		this.audiences = audiences;
		this.wording = wording;
		this.models = models;
		this.office = office;
	}

	/** Of some documents, each with its versions, the newest first. */
	List<Shown> of(Collection<List<Document>> documents, Viewer viewer, Locale language) {
		Reading reading = new Reading(viewer, language);
		return documents.stream().map(reading::shown).toList();
	}

	/** Documents of one case for one reader. */
	private class Reading {

		private static final String WHEN = "%1$tF %1$tR";

		private final Locale language;

		private final Map<UUID, List<Opened>> openings;

		private final List<Documents.Task> tasks;

		private final Map<String, String> names = new LinkedHashMap<>();

		Reading(Viewer viewer, Locale language) {
			this.language = language;
			this.openings = viewer.office() ? DocumentWords.this.documents.openings(viewer.caseFile().number())
				.stream()
				.collect(Collectors.groupingBy(Opened::document)) : Map.of();
			this.tasks = DocumentWords.this.documents.evidenceTasks(viewer.caseFile().number());
		}

		Shown shown(List<Document> versions) {
			Document newest = versions.get(0);
			return new Shown(newest.name(), DocumentWords.this.audiences.name(newest.audience(), this.language),
					version(newest), versions.stream().skip(1).map(this::version).toList());
		}

		private Version version(Document document) {
			return new Version(document.id(), document.version(), Sizes.inWords(document.size(), this.language),
					document.name().substring(document.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
					name(document.author()), document.at().atZone(DocumentWords.this.office.zone()), evidence(document),
					document.sha256(),
					this.openings.getOrDefault(document.id(), List.of()).stream().map(this::opened).toList());
		}

		private String opened(Opened opened) {
			return name(opened.person()) + ", " + WHEN.formatted(opened.at().atZone(DocumentWords.this.office.zone()));
		}

		private String evidence(Document document) {
			return this.tasks.stream()
				.filter((task) -> task.id().equals(document.evidenceTask()))
				.findFirst()
				.map((task) -> DocumentWords.this.models.latest(task.process(), this.language)
					.element(task.process(), document.evidenceActivity())
					.orElse(task.name()))
				.orElse(document.evidenceActivity());
		}

		private String name(String person) {
			return this.names.computeIfAbsent(person, DocumentWords.this.wording::person);
		}

	}

}
