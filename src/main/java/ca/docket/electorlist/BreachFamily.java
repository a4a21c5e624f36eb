package ca.docket.electorlist;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.casefile.words.Transcript;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whoever works on a breach sees whose list it is and how many electors are on it. */
@Component
class BreachFamily implements Family {

	private final Breaches breaches;

	BreachFamily(Breaches breaches) {
		this.breaches = breaches;
	}

	@Override
	public String process() {
		return "electorlist-breach";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.breaches.facts(caseFile, language);
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return Map.of("breach", Transcript.markdown(this.breaches.facts(caseFile, language)));
	}

}
