package ca.docket.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;

import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.intake.impact.ImpactAssessments;
import ca.docket.intake.impact.NotScored;
import ca.docket.intake.impact.Score;
import org.springframework.stereotype.Component;

/** The impact assessment that the requester attached to a request. */
@Component
class AttachedAssessment {

	/** The task whose evidence the file is. */
	private static final String ATTACHED_IN = "Activity_AttachAssessment";

	private final Documents documents;

	private final ImpactAssessments assessments;

	AttachedAssessment(Documents documents, ImpactAssessments assessments) {
		this.documents = documents;
		this.assessments = assessments;
	}

	/** The newest file: whoever got a second chance attached another. */
	Document of(String number) {
		return this.documents.of(number)
			.stream()
			.filter(document -> ATTACHED_IN.equals(document.evidenceActivity()))
			.max(Comparator.comparing(Document::at))
			.orElseThrow();
	}

	Score score(Document file) throws NotScored, IOException {
		this.assessments.requireSize(file.size());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
		this.documents.write(file, bytes);
		return this.assessments.score(new ByteArrayInputStream(bytes.toByteArray()));
	}

}
