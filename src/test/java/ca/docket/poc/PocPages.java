package ca.docket.poc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Documents;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** What the people of a trial read in tests: its page, a form, its report. */
@Component
class PocPages {

	private final Environment environment;

	private final Documents documents;

	PocPages(Environment environment, Documents documents) {
		this.environment = environment;
		this.documents = documents;
	}

	static String page(Case trial) {
		return "/cases/" + trial.number();
	}

	Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.environment.getRequiredProperty("local.server.port", Integer.class));
		visitor.signIn(person, "docket");
		return visitor;
	}

	String form(String person, Task task) {
		return signedIn(person)
			.call("/camunda/api/engine/engine/default/task/%s/form-variables".formatted(task.getId()))
			.body();
	}

	/** What the report says; it is tagged for screen readers. */
	String report(Case trial) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.documents.write(this.documents.of(trial.number())
			.stream()
			.filter(document -> document.name().equals("trial-report.pdf"))
			.findFirst()
			.orElseThrow(), bytes);
		try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

}
