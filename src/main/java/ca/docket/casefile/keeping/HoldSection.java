package ca.docket.casefile.keeping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.page.CaseSection;
import org.springframework.stereotype.Component;

/** Shows on the page of a case its holds, and whether it was deleted. */
@Component
class HoldSection implements CaseSection {

	private final Holds holds;

	private final CaseCustodians custodians;

	private final Wording wording;

	HoldSection(Holds holds, CaseCustodians custodians, Wording wording) {
		this.holds = holds;
		this.custodians = custodians;
		this.wording = wording;
	}

	/**
	 * The content of the section.
	 *
	 * @param lines of the holds, for the office
	 * @param deleted when; null where it is all there
	 * @param backups when the last backup ends that has it; null where it is all there
	 * @param keeper whether the reader may hold the case and take its evidence
	 */
	record Shown(List<String> lines, String deleted, String backups, boolean keeper) {
	}

	@Override
	public String name() {
		return "keeping";
	}

	@Override
	public Shown of(Viewer viewer, Locale language) {
		Optional<Case> deleted = Optional.of(viewer.caseFile()).filter(one -> one.deletedAt() != null);
		return new Shown(this.holds.active(viewer).stream().map(hold -> line(hold, language)).toList(),
				deleted.map(one -> this.wording.day(one.deletedAt(), language)).orElse(null),
				deleted.map(one -> this.wording.day(this.holds.backupsUntil(one), language)).orElse(null),
				this.custodians.isCustodian(viewer));
	}

	private String line(Hold hold, Locale language) {
		return this.wording.of("hold.banner", language, this.wording.of("hold.kind." + hold.kind(), language),
				this.wording.person(hold.person()), this.wording.day(hold.at(), language), hold.reason());
	}

}
