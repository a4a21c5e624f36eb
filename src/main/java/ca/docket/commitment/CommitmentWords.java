package ca.docket.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Wording;

/** Says what was promised, and what was said of it, in a reader's language. */
@Component
public class CommitmentWords {

	private static final String SAID = "commitment-";

	private static final List<String> CHOICES = List.of("report", "judgement", "moreTime");

	private static final List<String> TEXTS = List.of("account", "why", "missing", "grounds", "remark", "reason");

	private final Commitments commitments;

	private final AuditTrail auditTrail;

	private final Wording wording;

	CommitmentWords(Commitments commitments, AuditTrail auditTrail, Wording wording) {
		this.commitments = commitments;
		this.auditTrail = auditTrail;
		this.wording = wording;
	}

	/**
	 * Something that was said of a commitment.
	 *
	 * @param heading who said what when
	 * @param text in their words; empty where there are none
	 */
	record Said(String what, String heading, String text) {
	}

	/** How those of a case stand in one line; empty where there are none that count. */
	public Optional<String> summary(String caseNumber, Locale language) {
		List<Commitment> counting = this.commitments.of(caseNumber)
			.stream()
			.filter(commitment -> !commitment.state().equals("released"))
			.toList();
		long met = counting.stream().filter(commitment -> commitment.state().equals("met")).count();
		return counting.isEmpty() ? Optional.empty()
				: Optional.of(this.wording.of("commitment.summary", language, met, counting.size()));
	}

	/** What was promised. */
	public String what(Commitment commitment, Locale language) {
		return text(commitment.text(), language);
	}

	/** What was promised or is needed: the text of a key, or the text itself. */
	String text(String text, Locale language) {
		return this.wording.find(text, language).orElse(text);
	}

	/** How it stands. */
	String state(Commitment commitment, Locale language) {
		boolean beyond = commitment.isOpen() && commitment.overdueSince() != null;
		return this.wording.of("commitment.state." + (beyond ? "overdue" : commitment.state()), language);
	}

	String day(LocalDate day, Locale language) {
		return this.wording.day(day, language);
	}

	/** All that was said of one, the oldest first. */
	List<Said> said(Commitment commitment, Locale language) {
		return this.auditTrail.of(commitment.caseInstance())
			.stream()
			.filter(entry -> entry.action().startsWith(SAID)
					&& entry.answer("commitment").equals(String.valueOf(commitment.number())))
			.map(entry -> said(entry, language))
			.toList();
	}

	private Said said(AuditEntry entry, Locale language) {
		String choice = CHOICES.stream()
			.map(entry.answers()::get)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.findFirst()
			.orElse(entry.action());
		String heading = this.wording.of("commitment.said." + choice, language,
				this.wording.doer(entry.person(), entry.behalf(), language), this.wording.day(entry.at(), language),
				asked(entry, language));
		return new Said(entry.action(), heading,
				TEXTS.stream().map(entry::answer).filter(text -> !text.isBlank()).findFirst().orElse(""));
	}

	/** The day that was asked for. */
	private String asked(AuditEntry entry, Locale language) {
		String day = entry.answer("newDate");
		return day.isEmpty() ? "" : day(LocalDate.parse(day), language);
	}

}
