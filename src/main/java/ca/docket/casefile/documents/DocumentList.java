package ca.docket.casefile.documents;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Audiences.Choice;
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

	private final TaskService tasks;

	private final DocumentWords words;

	DocumentList(Documents documents, Audiences audiences, DocumentSettings settings, TaskService tasks,
			DocumentWords words) {
		this.documents = documents;
		this.audiences = audiences;
		this.settings = settings;
		this.tasks = tasks;
		this.words = words;
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
		Map<String, List<Document>> byName = this.documents.of(viewer.caseFile().number())
			.stream()
			.filter(document -> viewer.includes(document.audience(), document.author()))
			.collect(Collectors.groupingBy(document -> document.key() + "\n" + document.audience(), LinkedHashMap::new,
					Collectors.toList()));
		boolean hasTask = task != null
				&& this.tasks.createTaskQuery().taskId(task).taskAssignee(viewer.person()).count() == 1;
		return new View(viewer.caseFile().number(), task, hasTask, viewer.caseFile().outcome() == null, viewer.office(),
				this.words.of(byName.values(), viewer, language), this.audiences.offeredTo(viewer, language),
				this.settings.types().keySet().stream().map(type -> "." + type).collect(Collectors.joining(",")),
				this.settings.maxSize().toBytes());
	}

}
