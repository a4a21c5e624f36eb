package ca.docket.casefile.documents;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Audiences.Choice;
import ca.docket.security.Directory;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * What the fragment {@code documents.html} shows: the documents that a person may see,
 * and whether and for whom they may add some. A page includes it with {@code ~{documents
 * :: documents(${documents})}}.
 */
@Component
public class DocumentList {

	private final Documents documents;

	private final Audiences audiences;

	private final DocumentSettings settings;

	private final Directory directory;

	private final TaskService tasks;

	private final ModelTexts models;

	private final Office office;

	DocumentList(Documents documents, Audiences audiences, DocumentSettings settings, Directory directory,
			TaskService tasks, ModelTexts models, Office office) {
		this.documents = documents;
		this.audiences = audiences;
		this.settings = settings;
		this.directory = directory;
		this.tasks = tasks;
		this.models = models;
		this.office = office;
	}

	/**
	 * The documents of a case as one person sees them.
	 *
	 * @param task the id of the task that is being done; null outside of one
	 * @param hasTask whether that task is theirs, so that documents can be evidence for
	 * it
	 * @param open whether anything can still be added
	 * @param opened whether it is shown who opened what
	 * @param types what a choice of files offers, as {@code .pdf,.docx}
	 * @param most the largest file, in bytes
	 */
	public record View(String number, String task, boolean hasTask, boolean open, boolean opened, List<Shown> documents,
			List<Choice> audiences, String types, long most) {
	}

	/** A document with its newest version and those before it. */
	public record Shown(String name, String audience, Version newest, List<Version> older) {
	}

	/**
	 * A version.
	 *
	 * @param type the ending of its name, in capitals
	 * @param author the name as people write it
	 * @param evidence the name of the task that it is evidence for; null for none
	 * @param openedBy who opened it, with the time, the latest first
	 */
	public record Version(UUID id, int number, String size, String type, String author, ZonedDateTime at,
			String evidence, String sha256, List<String> openedBy) {
	}

	/**
	 * Puts together what a person sees.
	 * @param task the id of the task that is being done; null outside of one
	 */
	public View of(Viewer viewer, String task, Locale language) {
		Words words = new Words(viewer, language);
		Map<String, List<Document>> byName = this.documents.of(viewer.caseFile().number())
			.stream()
			.filter(document -> viewer.includes(document.audience(), document.author()))
			.collect(Collectors.groupingBy(document -> document.key() + "\n" + document.audience(), LinkedHashMap::new,
					Collectors.toList()));
		boolean hasTask = task != null
				&& this.tasks.createTaskQuery().taskId(task).taskAssignee(viewer.person()).count() == 1;
		return new View(viewer.caseFile().number(), task, hasTask, viewer.caseFile().outcome() == null, viewer.office(),
				byName.values().stream().map(words::shown).toList(), this.audiences.offeredTo(viewer, language),
				this.settings.types().keySet().stream().map(type -> "." + type).collect(Collectors.joining(",")),
				this.settings.maxSize().toBytes());
	}

	/** Turns what is kept into what is read. */
	private class Words {

		private static final String WHEN = "%1$tF %1$tR";

		private final Locale language;

		private final Map<UUID, List<Opened>> openings;

		private final List<Documents.Task> tasks;

		private final Map<String, String> names = new LinkedHashMap<>();

		Words(Viewer viewer, Locale language) {
			this.language = language;
			this.openings = viewer.office() ? DocumentList.this.documents.openings(viewer.caseFile().number())
				.stream()
				.collect(Collectors.groupingBy(Opened::document)) : Map.of();
			this.tasks = DocumentList.this.documents.evidenceTasks(viewer.caseFile().number());
		}

		Shown shown(List<Document> versions) {
			Document newest = versions.get(0);
			return new Shown(newest.name(), DocumentList.this.audiences.name(newest.audience(), this.language),
					version(newest), versions.stream().skip(1).map(this::version).toList());
		}

		private Version version(Document document) {
			return new Version(document.id(), document.version(), Sizes.inWords(document.size(), this.language),
					document.name().substring(document.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
					name(document.author()), document.at().atZone(DocumentList.this.office.zone()), evidence(document),
					document.sha256(),
					this.openings.getOrDefault(document.id(), List.of()).stream().map(this::opened).toList());
		}

		private String opened(Opened opened) {
			return name(opened.person()) + ", " + WHEN.formatted(opened.at().atZone(DocumentList.this.office.zone()));
		}

		private String evidence(Document document) {
			return this.tasks.stream()
				.filter((task) -> task.id().equals(document.evidenceTask()))
				.findFirst()
				.map((task) -> DocumentList.this.models.latest(task.process(), this.language)
					.element(task.process(), document.evidenceActivity())
					.orElse(task.name()))
				.orElse(document.evidenceActivity());
		}

		private String name(String person) {
			return this.names.computeIfAbsent(person, DocumentList.this.directory::name);
		}

	}

}
