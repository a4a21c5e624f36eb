package ca.docket.casefile.importing;

import ca.docket.casefile.part.Parts;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of an import what it is. */
@Component
class ImportWords {

	private final ModelTexts texts;

	private final Parts parts;

	private final ColumnWords columns;

	ImportWords(ModelTexts texts, Parts parts, ColumnWords columns) {
		this.texts = texts;
		this.parts = parts;
		this.columns = columns;
	}

	void describe(ImportTask task, Model page) {
		DeployedTexts texts = this.texts.of(task.form().deployment(), task.language());
		page.addAttribute("task", task);
		page.addAttribute("path", "import");
		page.addAttribute("name", texts.element(task.caseFile().process(), task.activity()).orElse(task.activity()));
		page.addAttribute("about", texts.documentation(task.caseFile().process(), task.activity()).orElse(null));
		page.addAttribute("imported", this.parts.keys(task.caseFile().number()).size());
		this.columns.describe(this.columns.of(task.form(), task.language()), task.language(), page);
	}

}
