package ca.docket.earb.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.CaseLetters.InLanguage;
import ca.docket.commitment.ConditionRows;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Announces decisions with which the case goes on: with conditions, or later. Final
 * decisions are announced by the end event.
 */
@Component
class DecisionLetters {

	private static final Set<String> GOES_ON = Set.of(Outcome.ENDORSED_WITH_CONDITIONS.id, Outcome.DEFERRED.id);

	private final CaseLetters letters;

	private final ConditionRows rows;

	private final MessageSource texts;

	DecisionLetters(CaseLetters letters, ConditionRows rows, MessageSource texts) {
		this.letters = letters;
		this.rows = rows;
		this.texts = texts;
	}

	void tell(Case caseFile, AuditEntry decided) {
		String decision = decided.answer("decision");
		if (!GOES_ON.contains(decision)) {
			return;
		}
		Map<String, Object> said = new HashMap<>(decided.answers());
		InLanguage conditions = language -> this.rows.inWords(decided.answers().get(ConditionRows.FIELD),
				layer -> this.texts.getMessage("earb-layers.layer." + layer, null, layer, language), language);
		said.put(ConditionRows.FIELD, conditions);
		// a case may be deferred several times
		this.letters.toSubmitter(caseFile, "earb-" + decision, "decided " + decided.at(), said);
	}

}
