package ca.docket.casefile.page;

import java.util.Optional;

import ca.docket.casefile.Reason;
import ca.docket.casefile.Wording;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The form on which something of a case is given to another owner. That the reader may
 * hand it over is seen by the caller.
 */
@Component
public class HandOverForm {

	private final Directory people;

	private final Wording wording;

	HandOverForm(Directory people, Wording wording) {
		this.people = people;
		this.wording = wording;
	}

	/**
	 * What is handed over.
	 *
	 * @param path of its page
	 * @param number of its case
	 * @param title of the page, as its key in {@code messages/pages}
	 * @param what it is, in the reader's words
	 * @param owner the id of the present one
	 * @param open whether it can be handed over
	 */
	public record Subject(String path, String number, String title, String what, String owner, boolean open) {
	}

	/** Hands over to somebody else for a reason; false where it has ended meanwhile. */
	@FunctionalInterface
	public interface HandOver {

		boolean to(Person owner, String reason);

	}

	/** What was entered, to be shown again where it is refused. */
	private record Entered(String owner, String reason) {
	}

	/** Returns the name of the view. */
	public String show(Subject subject, Model page, HttpServletResponse response) {
		Entered nothing = new Entered("", "");
		return subject.open() ? page(subject, null, nothing, page) : refuse(subject, "ended", nothing, page, response);
	}

	/** Hands over and goes back to the case, or shows the form with what was wrong. */
	public String submit(Subject subject, String owner, String reason, HandOver handOver, Model page,
			HttpServletResponse response) {
		Entered entered = new Entered(owner.strip(), reason.strip());
		Optional<Person> person = person(entered.owner());
		if (person.isEmpty()) {
			return refuse(subject, "unknown", entered, page, response);
		}
		if (person.get().id().equals(subject.owner())) {
			return refuse(subject, "same", entered, page, response);
		}
		if (!Reason.isGiven(reason)) {
			return refuse(subject, "reason", entered, page, response);
		}
		return handOver.to(person.get(), entered.reason()) ? "redirect:/cases/" + subject.number()
				: refuse(subject, "ended", entered, page, response);
	}

	private Optional<Person> person(String named) {
		return (named.isEmpty() || named.indexOf('\0') >= 0) ? Optional.empty() : this.people.named(named);
	}

	private String refuse(Subject subject, String why, Entered entered, Model page, HttpServletResponse response) {
		response.setStatus((why.equals("ended") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value());
		return page(subject, "hand-over.refused." + why, entered, page);
	}

	private String page(Subject subject, String refusal, Entered entered, Model page) {
		page.addAttribute("subject", subject);
		page.addAttribute("owner", this.wording.person(subject.owner()));
		page.addAttribute("entered", entered);
		page.addAttribute("refusal", refusal);
		return "hand-over";
	}

}
