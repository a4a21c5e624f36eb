package ca.docket.electorlist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.electorlist.cut.CutReport;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import org.springframework.stereotype.Component;

/** Destroys all that the office has of the lists of a campaign, and certifies it. */
@Component
class ListDestruction {

	private final Cuts cuts;

	private final ChangeRequests changes;

	private final Sheets sheets;

	private final Wording wording;

	private final Clock clock;

	ListDestruction(Cuts cuts, ChangeRequests changes, Sheets sheets, Wording wording, Clock clock) {
		this.cuts = cuts;
		this.changes = changes;
		this.sheets = sheets;
		this.wording = wording;
		this.clock = clock;
	}

	/** What there was of an extract. */
	private record Had(CutState extract, int packages, Optional<Integer> refused) {
	}

	/**
	 * Nothing is certified of which something is left.
	 * @param exceptions recipients who have not certified the same
	 */
	void destroy(Case campaign, List<String> exceptions) {
		List<Had> had = this.cuts.of(campaign.number()).stream().map(this::had).toList();
		this.changes.destroy(campaign.number());
		had.stream().map(Had::extract).forEach(this.cuts::destroy);
		file(campaign, "certificate-of-destruction.pdf", Locale.ENGLISH, had, exceptions);
		file(campaign, "attestation-destruction.pdf", Locale.FRENCH, had, exceptions);
	}

	private Had had(CutState extract) {
		return new Had(extract, this.cuts.packages(extract.id()).size(),
				this.cuts.report(extract.id()).map(CutReport::refused).map(List::size));
	}

	private void file(Case campaign, String name, Locale language, List<Had> had, List<String> exceptions) {
		List<Fact> facts = List.of(fact("at", this.wording.moment(this.clock.instant(), language), language),
				fact("how", this.wording.of("electorlist.destruction.how.said", language), language),
				fact("exceptions", exceptions.isEmpty() ? "–" : String.join("; ", exceptions), language));
		this.sheets.file(campaign, name, language, "electorlist.destruction", facts,
				had.stream().map(one -> section(one, language)).toList());
	}

	private Sheets.Section section(Had one, Locale language) {
		return new Sheets.Section(this.wording.of("electorlist.edition", language, one.extract().edition()),
				List.of(fact("extract", "SHA-256 " + one.extract().sha256(), language),
						fact("packages", String.valueOf(one.packages()), language),
						fact("refused", one.refused().map(String::valueOf).orElse("–"), language),
						fact("keys", this.wording.of("electorlist.destruction.keys.said", language), language)));
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("electorlist.destruction." + what, language), value);
	}

}
