package ca.docket.electorlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ca.docket.casefile.part.Parts;
import ca.docket.electorlist.cut.CheckedRows;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Layout;
import ca.docket.electorlist.cut.Layouts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Takes in what recipients ask to be changed: all of it, or nothing. */
@Component
class ChangeIntake {

	/** What one person reviews in a day or so; more come in several files. */
	static final int MOST = 500;

	/** How many requests of a recipient wait for their answer at the same time. */
	static final int MOST_WAITING = 20;

	private final Campaigns campaigns;

	private final Layouts layouts;

	private final Cuts cuts;

	private final ChangeRequests requests;

	private final Parts parts;

	private final DeliveryLedger ledger;

	ChangeIntake(Campaigns campaigns, Layouts layouts, Cuts cuts, ChangeRequests requests, Parts parts,
			DeliveryLedger ledger) {
		this.campaigns = campaigns;
		this.layouts = layouts;
		this.cuts = cuts;
		this.requests = requests;
		this.parts = parts;
		this.ledger = ledger;
	}

	/** Whether a campaign takes changes: whether they have a layout. */
	public boolean takes(String campaign) {
		return find(campaign).isPresent();
	}

	/** How the changes of a campaign are laid out; not there where it takes none. */
	Layout layout(String campaign) {
		return find(campaign).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Optional<Layout> find(String campaign) {
		return this.layouts.find(this.campaigns.plan(this.campaigns.find(campaign).orElseThrow()).answer("layout"))
			.map(Layout::changes)
			.flatMap(this.layouts::find);
	}

	/** Checks a file, and takes it in where all of it is right; the same only once. */
	@Transactional
	public CheckedRows take(Delivery delivery, String file) {
		CheckedRows checked = CheckedRows.read(layout(delivery.campaign()), file, MOST);
		if (checked.isClean() && this.requests.waiting(delivery, file) >= MOST_WAITING) {
			return CheckedRows.whole("waiting");
		}
		if (checked.isClean()) {
			UUID cut = this.cuts.findPackage(delivery.pack())
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT))
				.cut();
			this.requests.add(delivery, cut, file, checked.rows())
				.ifPresent(id -> begin(delivery, id, checked.rows().size()));
		}
		return checked;
	}

	/** What a case is about is on record, and no elector is. */
	private void begin(Delivery delivery, UUID change, int rows) {
		this.ledger.note(delivery, "changes-handed-in", Map.of("rows", rows));
		this.parts.start(this.campaigns.find(delivery.campaign()).orElseThrow(), "electorlist-change", null,
				List.of(new Parts.Row("change " + change, "", Map.of("title", delivery.municipality(), "delivery",
						delivery.number(), "change", change.toString(), "rows", rows))));
	}

}
