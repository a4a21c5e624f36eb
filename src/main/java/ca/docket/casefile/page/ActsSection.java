package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/** What the reader can do from the page of a case. */
@Component
class ActsSection implements CaseSection {

	private final List<CaseAct> acts;

	ActsSection(List<CaseAct> acts) {
		this.acts = acts;
	}

	@Override
	public String name() {
		return "acts";
	}

	@Override
	public List<CaseAct.Link> of(Viewer viewer, Locale language) {
		return this.acts.stream().flatMap(act -> act.of(viewer).stream()).toList();
	}

}
