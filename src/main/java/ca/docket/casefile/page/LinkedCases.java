package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Links;
import ca.docket.casefile.Links.Link;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.StepWords;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * The cases linked to a case; of one that they may not see, readers learn only its number
 * and family.
 */
@Component
class LinkedCases implements CaseSection {

	private final Links links;

	private final CaseAccess access;

	private final ModelTexts texts;

	private final StepWords steps;

	private final Wording wording;

	LinkedCases(Links links, CaseAccess access, ModelTexts texts, StepWords steps, Wording wording) {
		this.links = links;
		this.access = access;
		this.texts = texts;
		this.steps = steps;
		this.wording = wording;
	}

	/**
	 * A linked case.
	 *
	 * @param family the name of its process
	 * @param state where it is; null where the reader does not see the case
	 */
	record LinkedCase(String number, String family, String state) {
	}

	@Override
	public String name() {
		return "links";
	}

	/** Nothing of a case that was deleted: its own entries are gone too. */
	@Override
	public List<LinkedCase> of(Viewer viewer, Locale language) {
		List<Link> all = (viewer.caseFile().deletedAt() == null) ? this.links.of(viewer.caseFile().number())
				: List.of();
		if (all.isEmpty()) {
			return List.of();
		}
		Set<String> seen = this.access.viewers(all.stream().map(Link::to).toList(), viewer.person())
			.stream()
			.map(each -> each.caseFile().number())
			.collect(Collectors.toSet());
		return all.stream().map(link -> linked(link.to(), seen.contains(link.to().number()), language)).toList();
	}

	private LinkedCase linked(Case to, boolean seen, Locale language) {
		return new LinkedCase(to.number(), this.texts.process(to.process(), language),
				seen ? state(to, language) : null);
	}

	private String state(Case to, Locale language) {
		if (to.deletedAt() != null) {
			return this.wording.of("case.links.deleted", language, this.wording.day(to.deletedAt(), language));
		}
		return (to.outcome() != null) ? this.steps.outcome(to, language)
				: this.wording.of("cases.state.open", language);
	}

}
