package ca.docket.models;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import ca.docket.Office;
import ca.docket.security.Directory;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Says in a reader's language what was deployed, and by whom. */
@Component
class DeploymentWords {

	private final Directory directory;

	private final ModelTexts models;

	private final FileCounts counts;

	private final Office office;

	DeploymentWords(Directory directory, ModelTexts models, FileCounts counts, Office office) {
		this.directory = directory;
		this.models = models;
		this.counts = counts;
		this.office = office;
	}

	/** A version of a process with its name. */
	record Version(ModelVersion of, String name, String by) {
	}

	/** A deployment. */
	record Line(Deployed of, String by, String releasedBy, String sent, String completed, List<String> warnings) {
	}

	Version version(ModelVersion one, Locale language) {
		return new Version(one, process(one.process(), language), name(one.by()));
	}

	Line line(Deployed one, Locale language) {
		return new Line(one, name(one.sentBy()), name(one.releasedBy()), this.counts.of(one.sent(), language),
				this.counts.of(one.completed(), language), one.warnings().in(language));
	}

	String process(String id, Locale language) {
		return this.models.process(id, language);
	}

	/** Null for nobody. */
	String name(String person) {
		return (person != null) ? this.directory.name(person) : null;
	}

	ZoneId zone() {
		return this.office.zone();
	}

}
