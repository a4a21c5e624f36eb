package ca.docket.casefile.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** What people said in a case so far, in order, for those who may read it. */
@Component
public class Transcript {

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	private final StepWords steps;

	private final Wording wording;

	Transcript(AuditTrail auditTrail, AnswerWords answers, StepWords steps, Wording wording) {
		this.auditTrail = auditTrail;
		this.answers = answers;
		this.steps = steps;
		this.wording = wording;
	}

	/**
	 * All that was said in forms of tasks, for the text of a form; empty where nothing
	 * was.
	 * @return Markdown
	 */
	String markdown(Viewer viewer, Locale language) {
		return markdown(viewer.caseFile(),
				this.auditTrail.of(viewer.caseFile().processInstanceId())
					.stream()
					.filter(entry -> isSaid(entry, viewer) && viewer.includes(entry.audience(), entry.person()))
					.toList(),
				language);
	}

	/** What the submitter was asked, the office reads where it was written. */
	private static boolean isSaid(AuditEntry entry, Viewer viewer) {
		boolean asked = entry.action().equals(AuditTrail.ASKED) && !viewer.office();
		return asked
				|| entry.form() != null && !entry.action().equals(AuditTrail.SUBMITTED) && !entry.answers().isEmpty();
	}

	/**
	 * Some of what was said.
	 * @return Markdown; empty for nothing
	 */
	public String markdown(Case caseFile, List<AuditEntry> said, Locale language) {
		return said.stream().map(entry -> markdown(caseFile, entry, language)).collect(Collectors.joining("\n\n"));
	}

	private String markdown(Case caseFile, AuditEntry entry, Locale language) {
		String heading = "**%s** – %s, %s".formatted(FormValues.plain(this.steps.action(caseFile, entry, language)),
				FormValues.plain(this.wording.doer(entry.person(), entry.behalf(), language)),
				this.wording.day(entry.at(), language));
		return heading + "\n\n" + markdown(this.answers.facts(caseFile, entry, language));
	}

	/** Facts as a list. */
	public static String markdown(List<Fact> facts) {
		return facts.stream()
			.map(fact -> "- %s  \n  **%s**".formatted(FormValues.plain(fact.label()),
					FormValues.plain(fact.value()).replace("\n", "\n  ")))
			.collect(Collectors.joining("\n"));
	}

}
