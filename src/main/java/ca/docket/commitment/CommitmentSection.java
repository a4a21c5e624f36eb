package ca.docket.commitment;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.keeping.CaseCustodians;
import ca.docket.casefile.page.CaseSection;
import org.springframework.stereotype.Component;

/** What was promised in a case: by whom, by when, how it stands, and what shows it. */
@Component
class CommitmentSection implements CaseSection {

	private final Commitments commitments;

	private final CommitmentEvidence evidence;

	private final CommitmentWords words;

	private final Wording wording;

	private final CaseCustodians custodians;

	CommitmentSection(Commitments commitments, CommitmentEvidence evidence, CommitmentWords words, Wording wording,
			CaseCustodians custodians) {
		this.commitments = commitments;
		this.evidence = evidence;
		this.words = words;
		this.wording = wording;
		this.custodians = custodians;
	}

	/**
	 * What a page says of one.
	 *
	 * @param id where the reader may hand it to somebody else; else null
	 * @param state in words
	 * @param late whether it is open and its due date is over
	 * @param evidence the documents of reports that the reader may see
	 */
	record View(String id, int number, String what, String owner, String due, String state, boolean late, String needed,
			String judges, List<Document> evidence) {
	}

	@Override
	public String name() {
		return "commitments";
	}

	/** Nothing where nothing was promised. */
	@Override
	public List<View> of(Viewer viewer, Locale language) {
		List<Commitment> all = this.commitments.of(viewer.caseFile().number());
		boolean hands = this.custodians.isCustodian(viewer);
		return all.isEmpty() ? null : all.stream().map(each -> view(each, viewer, hands, language)).toList();
	}

	private View view(Commitment commitment, Viewer viewer, boolean hands, Locale language) {
		return new View(hands && commitment.isOpen() ? commitment.id() : null, commitment.number(),
				commitment.what(language), this.wording.person(commitment.owner()),
				this.wording.day(commitment.due(), language), this.words.state(commitment, language),
				commitment.isOpen() && this.commitments.today().isAfter(commitment.due()), commitment.needed(language),
				this.wording.group(commitment.judges(), language), files(commitment, viewer));
	}

	private List<Document> files(Commitment commitment, Viewer viewer) {
		return this.evidence.of(commitment)
			.stream()
			.filter(document -> viewer.includes(document.audience(), document.author()))
			.toList();
	}

}
