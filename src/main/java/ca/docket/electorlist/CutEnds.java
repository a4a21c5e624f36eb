package ca.docket.electorlist;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
import ca.docket.electorlist.cut.CutEnded;
import ca.docket.electorlist.cut.CutState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A campaign goes on when its extract is cut, or refused. */
@Component
class CutEnds {

	private static final String CUT = "electorlist.cut";

	private final Campaigns campaigns;

	private final DeliveryLedger ledger;

	private final ProcessMessages messages;

	CutEnds(Campaigns campaigns, DeliveryLedger ledger, ProcessMessages messages) {
		this.campaigns = campaigns;
		this.ledger = ledger;
		this.messages = messages;
	}

	@EventListener
	void ended(CutEnded event) {
		CutState cut = event.cut();
		Case campaign = this.campaigns.find(cut.campaign()).orElseThrow();
		boolean made = cut.state().equals("made");
		Map<String, Object> said = new HashMap<>(Map.of("edition", cut.edition(), "sha256", cut.sha256()));
		if (made) {
			said.put("rows", cut.rows());
		}
		else {
			said.put("refusal", cut.refusal());
		}
		this.ledger.note(campaign.processInstanceId(), null, made ? "extract-cut" : "extract-refused", said);
		this.messages.send(campaign.processInstanceId(), CUT, Map.of("made", made));
	}

}
