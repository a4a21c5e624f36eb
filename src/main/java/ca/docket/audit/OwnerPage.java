package ca.docket.audit;

import java.security.Principal;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.PageLink;
import ca.docket.casefile.Reason;
import ca.docket.casefile.keeping.CaseCustodians;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which those who see all recommendations give one to another owner, once its
 * response is approved.
 */
@Controller
@RequestMapping(OwnerPage.PATH)
class OwnerPage {

	static final String PATH = "/audit/owner";

	private final Cases cases;

	private final CaseCustodians custodians;

	private final Directory people;

	private final Recommendations recommendations;

	private final OwnerChange change;

	OwnerPage(Cases cases, CaseCustodians custodians, Directory people, Recommendations recommendations,
			OwnerChange change) {
		this.cases = cases;
		this.custodians = custodians;
		this.people = people;
		this.recommendations = recommendations;
		this.change = change;
	}

	@Bean
	static PageLink linkToOwners() {
		return PageLink.forOverseers("audit-recommendation", PATH, "audit.owner");
	}

	/** What was entered, to be shown again where it is refused. */
	record Entered(String number, String owner, String reason) {
	}

	@GetMapping
	String show(Model page) {
		page.addAttribute("entered", new Entered("", "", ""));
		return "audit/owner";
	}

	@PostMapping
	String handOver(@RequestParam String number, @RequestParam String owner, @RequestParam String reason, Principal me,
			Model page, HttpServletResponse response) {
		Optional<Recommendation> one = followedUp(number.strip(), me);
		Optional<Person> person = (owner.indexOf('\0') < 0) ? this.people.named(owner.strip()) : Optional.empty();
		String refusal = one.isEmpty() ? "audit.owner.unknown"
				: person.filter(each -> !each.id().equals(one.get().owner())).isEmpty() ? "audit.owner.nobody"
						: (!Reason.isGiven(reason)) ? "audit.owner.reason-missing" : null;
		if (refusal != null) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			page.addAttribute("refusal", refusal);
			page.addAttribute("entered", new Entered(number, owner, reason));
			return "audit/owner";
		}
		this.change.to(one.get(), person.get().id(), me.getName(), reason.strip());
		return "redirect:/cases/" + one.get().number();
	}

	private Optional<Recommendation> followedUp(String number, Principal me) {
		return (number.indexOf('\0') >= 0) ? Optional.empty()
				: this.cases.find(number)
					.filter(part -> part.partOf() != null && part.outcome() == null)
					.map(Case::number)
					.filter(found -> this.custodians.require(found, me.getName()) != null)
					.map(this.recommendations::of)
					.filter(one -> one.step() == null);
	}

}
