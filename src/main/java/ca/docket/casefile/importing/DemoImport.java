package ca.docket.casefile.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Imports the file of a demo case with both clicks, as whoever takes the task would. */
@Component
@Profile("!production")
public class DemoImport {

	private final ImportTasks tasks;

	private final ImportFiles files;

	private final Imports imports;

	DemoImport(ImportTasks tasks, ImportFiles files, Imports imports) {
		this.tasks = tasks;
		this.files = files;
		this.imports = imports;
	}

	/** The caller takes the task; a file with a bad row starts nothing. */
	public void start(String taskId, String file) {
		this.tasks.claim(taskId);
		FileSlot slot = this.tasks.requireMine(taskId, Locale.ENGLISH).slot();
		this.files.keep(slot, "list.csv", file.getBytes(StandardCharsets.UTF_8));
		this.imports.start(taskId, this.files.find(slot).orElseThrow().sha256(), Locale.ENGLISH);
	}

}
