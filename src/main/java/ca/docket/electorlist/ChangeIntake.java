package ca.docket.electorlist;

import java.util.UUID;

import ca.docket.electorlist.cut.CheckedRows;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Layout;
import ca.docket.electorlist.cut.Layouts;
import ca.docket.security.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what recipients ask to be changed: all of it, or nothing. */
@Component
class ChangeIntake {

	/** What one person reviews in a day or so; more come in several files. */
	static final int MOST = 500;

	private final Campaigns campaigns;

	private final Layouts layouts;

	private final Cuts cuts;

	private final ChangeRequests requests;

	private final Secrets secrets;

	private final ChangeCases cases;

	ChangeIntake(Campaigns campaigns, Layouts layouts, Cuts cuts, ChangeRequests requests, Secrets secrets,
			ChangeCases cases) {
		this.campaigns = campaigns;
		this.layouts = layouts;
		this.cuts = cuts;
		this.requests = requests;
		this.secrets = secrets;
		this.cases = cases;
	}

	/** How the changes of a campaign are laid out. */
	Layout layout(String campaign) {
		String extract = this.campaigns.plan(this.campaigns.find(campaign).orElseThrow()).answer("layout");
		return this.layouts.find(extract + "-changes").orElseThrow();
	}

	/** Checks a file, and takes it in where all of it is right; the same only once. */
	@Transactional
	public CheckedRows take(Delivery delivery, String file) {
		CheckedRows checked = CheckedRows.read(layout(delivery.campaign()), file, MOST);
		if (checked.isClean()) {
			UUID cut = this.cuts.findPackage(delivery.pack()).orElseThrow().cut();
			this.requests.add(delivery, cut, this.secrets.hash(file, delivery.number()), checked.rows())
				.ifPresent(id -> this.cases.begin(delivery, id, checked.rows().size()));
		}
		return checked;
	}

}
