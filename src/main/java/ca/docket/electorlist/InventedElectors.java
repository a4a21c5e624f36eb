package ca.docket.electorlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

import ca.docket.casefile.Case;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.InventedExtract;
import ca.docket.electorlist.cut.Layouts;
import org.springframework.stereotype.Component;

/** Hands in extracts of invented electors. */
@Component
class InventedElectors {

	private final Campaigns campaigns;

	private final Layouts layouts;

	private final Cuts cuts;

	InventedElectors(Campaigns campaigns, Layouts layouts, Cuts cuts) {
		this.campaigns = campaigns;
		this.layouts = layouts;
		this.cuts = cuts;
	}

	/**
	 * Hands one in.
	 * @param rows for each recipient
	 * @param wanted whether an extract still is
	 */
	void handIn(Case campaign, String person, int rows, BooleanSupplier wanted) {
		Cuts.Order order = this.campaigns.order(campaign, person);
		byte[] extract = InventedExtract.of(this.layouts.find(order.layout()).orElseThrow(), order.recipients(), rows);
		try {
			this.cuts.handIn(order, new ByteArrayInputStream(extract), wanted);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
