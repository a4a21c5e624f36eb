package ca.docket.security;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ca.docket.security.SubstituteAppointment.Unfit;
import ca.docket.security.SubstituteAppointment.Wish;
import ca.docket.text.ModelTexts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which people name their substitutes, and coordinators those of others in
 * their families.
 */
@Controller
@RequestMapping("/settings/substitutes")
class SubstitutesPage {

	private final Substitutions substitutions;

	private final SubstituteAppointment appointment;

	private final Directory directory;

	private final Rights rights;

	private final MessageSource texts;

	private final ModelTexts models;

	SubstitutesPage(Substitutions substitutions, SubstituteAppointment appointment, Directory directory, Rights rights,
			MessageSource texts, ModelTexts models) {
		this.substitutions = substitutions;
		this.appointment = appointment;
		this.directory = directory;
		this.rights = rights;
		this.texts = texts;
		this.models = models;
	}

	/** A substitution as it is displayed. */
	record Row(UUID id, String absent, String substitute, LocalDate firstDay, LocalDate lastDay, List<String> processes,
			String namedBy, boolean waits, boolean mine) {
	}

	/** A process to choose, with its display name. */
	record Choice(String process, String name) {
	}

	/** The form as submitted, so that invalid input is shown again. */
	record Typed(String absent, String substitute, String firstDay, String lastDay, Set<String> processes) {

		static final Typed NOTHING = new Typed(null, "", "", "", Set.of());

		Wish wish(String me) {
			try {
				return new Wish((this.absent != null) ? this.absent.strip() : me, this.substitute.strip(),
						LocalDate.parse(this.firstDay.strip()), LocalDate.parse(this.lastDay.strip()), this.processes);
			}
			catch (DateTimeException ex) {
				throw new Unfit("day", "");
			}
		}

	}

	@GetMapping
	String show(Principal me, Locale language, Model page) {
		return page(me.getName(), Typed.NOTHING, language, page);
	}

	@PostMapping
	String name(@RequestParam(required = false) String absent, @RequestParam String substitute,
			@RequestParam String firstDay, @RequestParam String lastDay,
			@RequestParam(defaultValue = "") Set<String> process, Principal me, Locale language, Model page,
			HttpServletResponse response) {
		Typed typed = new Typed(absent, substitute, firstDay, lastDay, process);
		try {
			this.appointment.name(typed.wish(me.getName()), me.getName());
			return "redirect:/settings/substitutes";
		}
		catch (Unfit unfit) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			page.addAttribute("refusal",
					this.texts.getMessage(unfit.getMessage(), new Object[] { unfit.about }, language));
			return page(me.getName(), typed, language, page);
		}
	}

	/** One that is not theirs to confirm is as if it did not exist. */
	@PostMapping("/{id:[0-9a-f]+-[0-9a-f-]+}/confirm")
	String confirm(@PathVariable UUID id, Principal me) {
		if (!this.appointment.confirm(id, me.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:/settings/substitutes";
	}

	/** Another's is as if it did not exist. */
	@PostMapping("/{id:[0-9a-f]+-[0-9a-f-]+}/end")
	String end(@PathVariable UUID id, Principal me) {
		if (!this.appointment.end(id, me.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:/settings/substitutes";
	}

	private String page(String me, Typed typed, Locale language, Model page) {
		Set<String> groups = this.directory.groupsOf(me);
		Set<String> coordinated = this.appointment.coordinatedBy(me);
		page.addAttribute("typed", typed);
		page.addAttribute("today", this.substitutions.today());
		page.addAttribute("forMe", rows(one -> one.absent().equals(me), me, language));
		page.addAttribute("byMe", rows(one -> one.substitute().equals(me), me, language));
		page.addAttribute("others", rows(
				one -> !me.equals(one.absent()) && !me.equals(one.substitute()) && this.appointment.mayEnd(one, me), me,
				language));
		page.addAttribute("waiting", rows(one -> this.appointment.mayConfirm(one, me), me, language));
		page.addAttribute("processes", choices(this.rights.allProcesses(), language));
		page.addAttribute("coordinated", choices(coordinated, language));
		page.addAttribute("colleagues", people(groups.stream().filter(group -> !group.equals(Rights.STAFF)), me));
		page.addAttribute("people",
				people(this.rights.groups()
					.stream()
					.filter(group -> this.rights.decidedBy(Set.of(group)).stream().anyMatch(coordinated::contains)),
						me));
		return "substitutes";
	}

	private List<Row> rows(Predicate<Substitution> which, String me, Locale language) {
		return this.substitutions.toCome()
			.stream()
			.filter(which)
			.map(one -> new Row(one.id(), this.directory.name(one.absent()), this.directory.name(one.substitute()),
					one.firstDay(), one.lastDay(),
					choices(one.processes(), language).stream().map(Choice::name).toList(),
					this.directory.name(one.namedBy()), one.waits(), this.appointment.mayEnd(one, me)))
			.toList();
	}

	private List<Choice> choices(Collection<String> processes, Locale language) {
		return processes.stream()
			.sorted()
			.map(process -> new Choice(process, this.models.process(process, language)))
			.toList();
	}

	/** Those whom one is likely to name. */
	private List<Person> people(Stream<String> groups, String me) {
		return groups.flatMap(group -> this.directory.members(group).stream())
			.filter(person -> !person.id().equals(me))
			.distinct()
			.toList();
	}

}
