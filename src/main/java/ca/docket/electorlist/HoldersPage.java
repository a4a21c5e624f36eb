package ca.docket.electorlist;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Viewer;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who holds the record of an elector, by the index. The elector's id stands in no
 * address, log or ledger.
 */
@Controller
class HoldersPage {

	private final OfficeDesk desk;

	private final Cuts cuts;

	private final Deliveries deliveries;

	private final DeliveryLedger ledger;

	HoldersPage(OfficeDesk desk, Cuts cuts, Deliveries deliveries, DeliveryLedger ledger) {
		this.desk = desk;
		this.cuts = cuts;
		this.deliveries = deliveries;
		this.ledger = ledger;
	}

	@PostMapping("/electorlist/{number}/holders")
	String find(@PathVariable String number, @RequestParam String elector, Principal me, Model page) {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		Set<String> codes = this.cuts.of(number)
			.stream()
			.filter(CutState::isMade)
			.flatMap(cut -> this.cuts.holding(cut.id(), elector.strip()).stream())
			.map(Made::recipient)
			.collect(Collectors.toSet());
		List<Delivery> holders = this.deliveries.of(number)
			.stream()
			.filter(delivery -> codes.contains(delivery.recipient()))
			.toList();
		this.ledger.note(viewer.caseFile().processInstanceId(), me.getName(), "holders-looked-up",
				Map.of("found", holders.size()));
		page.addAttribute("campaign", viewer.caseFile());
		page.addAttribute("holders", holders);
		return "electorlist/holders";
	}

}
