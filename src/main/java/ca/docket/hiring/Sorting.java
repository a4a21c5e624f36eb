package ca.docket.hiring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import ca.docket.mailbox.ParsedEmail;
import ca.docket.mailbox.ParsedEmail.Attachment;
import org.springframework.stereotype.Component;

/** Does with an email what a person decided. */
@Component
class Sorting {

	private final Competitions competitions;

	private final HiringEmails emails;

	private final ApplicantEmails texts;

	private final NewApplications applications;

	private final FormatCheck format;

	private final Tray tray;

	Sorting(Competitions competitions, HiringEmails emails, ApplicantEmails texts, NewApplications applications,
			FormatCheck format, Tray tray) {
		this.competitions = competitions;
		this.emails = emails;
		this.texts = texts;
		this.applications = applications;
		this.format = format;
		this.tray = tray;
	}

	/**
	 * Does what somebody chose in the list of a competition.
	 * @return what speaks against it
	 */
	List<Objection> sort(WorkListTask task, HiringEmail email, Map<String, Object> values) {
		String sorting = values.get("sorting").toString();
		String number = task.caseFile().number();
		if (sorting.equals("accommodation")) {
			this.emails.assign(email.id(), number, true);
			this.tray.waits(this.emails.of(email.id()));
			return List.of();
		}
		if (sorting.equals("application")) {
			return accept(task, email, values);
		}
		this.emails.sort(email.id(), number, sorting, said(values.get("sortingReason")), task.person(), List.of());
		this.tray.waits(this.emails.of(email.id()));
		return sorting.equals("withdrawal") ? withdraw(task, email, values) : List.of();
	}

	private List<Objection> withdraw(WorkListTask task, HiringEmail email, Map<String, Object> values) {
		String named = said(values.get("withdrawn"));
		String confirmedBy = "yes".equals(values.get("withdrawalConfirmed")) ? task.person() : null;
		return this.applications.withdraw(task.caseFile().number(), named, email.address(), confirmedBy) ? List.of()
				: List.of(Objection.of("hiring.withdrawn", named));
	}

	/**
	 * Makes it an application of the files that somebody chose, in whatever way it came.
	 */
	private List<Objection> accept(WorkListTask task, HiringEmail email, Map<String, Object> values) {
		Competition competition = this.competitions.of(task.caseFile().number());
		if (!competition.takesApplications()) {
			return List.of(Objection.of("hiring.screening"));
		}
		List<Attachment> files = this.texts.find(email.id()).map(ParsedEmail::attachments).orElse(List.of());
		List<Integer> chosen = Stream.of("file", "secondFile")
			.filter(values::containsKey)
			.map(field -> Integer.valueOf(said(values.get(field))))
			.toList();
		Optional<Integer> missing = chosen.stream()
			.filter(one -> one > files.size() || Collections.frequency(chosen, one) > 1)
			.findFirst();
		if (missing.isPresent()) {
			return List.of(Objection.of("hiring.file", missing.get()));
		}
		Optional<Objection> unfit = this.format.harm(chosen.stream().map(one -> files.get(one - 1)).toList())
			.map(fault -> Objection.of("hiring.unfit." + fault));
		if (unfit.isEmpty()) {
			this.emails.sort(email.id(), competition.number(), "application", said(values.get("sortingReason")),
					task.person(), chosen);
			this.applications.start(competition, email);
		}
		return unfit.stream().toList();
	}

	/** What those who arrange accommodation pass on, without what they hide in it. */
	List<Objection> passOn(WorkListTask task, HiringEmail email, Map<String, Object> values) {
		this.emails.arranged(email.id(), (String) values.get("arranged"), (String) values.get("hidden"));
		if (values.get("passedOn").equals("application")) {
			List<Objection> unfit = accept(task, email, values);
			return (unfit.isEmpty() && this.texts.shown(email.id()).isEmpty()) ? List.of(Objection.of("hiring.hidden"))
					: unfit;
		}
		this.emails.sort(email.id(), task.caseFile().number(), "something-else", null, task.person(), List.of());
		return List.of();
	}

	/** What a second person says of an email that somebody turned away. */
	List<Objection> confirm(WorkListTask task, HiringEmail email, Map<String, Object> values) {
		if (!this.emails.isSecond(task.people(), email)) {
			return List.of(Objection.of("hiring.second"));
		}
		if (values.get("confirmation").equals("back")) {
			this.emails.putBack(email.id());
			this.tray.waits(this.emails.of(email.id()));
			return List.of();
		}
		this.emails.confirm(email.id(), task.person());
		if (email.endsApplication()) {
			this.applications.start(this.competitions.of(email.competition()), email);
		}
		return List.of();
	}

	private static String said(Object value) {
		return Objects.toString(value, "").strip();
	}

}
