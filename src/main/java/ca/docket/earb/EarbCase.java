package ca.docket.earb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamily;
import ca.docket.casefile.Divisions;
import ca.docket.commitment.CommitmentWords;
import org.springframework.stereotype.Component;

/** Tells the case file what a solution is about, and says its values in words. */
@Component
class EarbCase implements CaseFamily {

	private final AuditTrail auditTrail;

	private final Divisions divisions;

	private final SolutionInWords solution;

	private final EarbWords words;

	private final CommitmentWords commitments;

	EarbCase(AuditTrail auditTrail, Divisions divisions, SolutionInWords solution, EarbWords words,
			CommitmentWords commitments) {
		this.auditTrail = auditTrail;
		this.divisions = divisions;
		this.solution = solution;
		this.words = words;
		this.commitments = commitments;
	}

	@Override
	public String process() {
		return "earb";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		List<AuditEntry> record = this.auditTrail.of(caseFile.processInstanceId());
		return record.isEmpty() ? List.of() : facts(Solutions.of(caseFile, record), language);
	}

	private List<Fact> facts(Solution solution, Locale language) {
		List<Fact> facts = new ArrayList<>();
		Optional.ofNullable(solution.answers().get("description"))
			.flatMap(text -> this.words.fact("description", text, language))
			.ifPresent(facts::add);
		facts.addAll(this.solution.facts(solution, language));
		return facts;
	}

	@Override
	public Optional<Fact> inWords(String field, Object value, Locale language) {
		return this.words.fact(field, value, language);
	}

	@Override
	public Optional<String> standing(Case caseFile, Locale language) {
		return this.commitments.summary(caseFile.number(), language)
			.map(summary -> this.words.of(language, "earb.standing", summary));
	}

	@Override
	public Map<String, String> divisions(Locale language) {
		return this.divisions.names(language);
	}

	/** All of it is in the record. */
	@Override
	public void forget(Case caseFile) {
	}

}
