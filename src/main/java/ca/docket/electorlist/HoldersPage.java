package ca.docket.electorlist;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who holds the record of an elector, by the index. The elector's id stands in no
 * address, log or ledger: only its hash under the key of the first cut, by which later
 * look-ups of the same record show all who looked for it, and which dies with the lists.
 */
@Controller
class HoldersPage {

	private static final String LOOKED_UP = "holders-looked-up";

	private final OfficeDesk desk;

	private final Cuts cuts;

	private final Deliveries deliveries;

	private final DeliveryLedger ledger;

	private final AuditTrail record;

	HoldersPage(OfficeDesk desk, Cuts cuts, Deliveries deliveries, DeliveryLedger ledger, AuditTrail record) {
		this.desk = desk;
		this.cuts = cuts;
		this.deliveries = deliveries;
		this.ledger = ledger;
		this.record = record;
	}

	private List<AuditEntry> lookedUp(Case campaign, String of) {
		return this.record.of(campaign.processInstanceId(), LOOKED_UP)
			.stream()
			.filter(entry -> entry.answer("of").equals(of))
			.toList();
	}

	@PostMapping("/electorlist/{number}/holders")
	String find(@PathVariable String number, @RequestParam String elector, Principal me, Model page) {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		List<CutState> made = this.cuts.of(number).stream().filter(cut -> cut.isMade() && cut.released()).toList();
		if (made.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Set<String> codes = made.stream()
			.flatMap(cut -> this.cuts.holding(cut.id(), elector.strip()).stream())
			.map(Made::recipient)
			.collect(Collectors.toSet());
		List<Delivery> holders = this.deliveries.of(number)
			.stream()
			.filter(delivery -> codes.contains(delivery.recipient()))
			.toList();
		String of = this.cuts.secret(made.get(0).id()).hash(elector.strip());
		this.ledger.note(viewer.caseFile().processInstanceId(), me.getName(), LOOKED_UP,
				Map.of("found", holders.size(), "of", of));
		page.addAttribute("lookedUp", lookedUp(viewer.caseFile(), of));
		page.addAttribute("campaign", viewer.caseFile());
		page.addAttribute("holders", holders);
		return "electorlist/holders";
	}

}
