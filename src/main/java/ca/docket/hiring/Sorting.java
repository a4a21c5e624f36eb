package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
			this.emails.passToAccommodation(email.id(), number);
			this.tray.waits(this.emails.of(email.id()));
			return List.of();
		}
		if (sorting.equals("application")) {
			return accept(task, email, values.get("file"), values.get("sortingReason"));
		}
		this.emails.sort(email.id(), number, sorting, said(values.get("sortingReason")), task.person(), null);
		this.tray.waits(this.emails.of(email.id()));
		return (sorting.equals("withdrawal")
				&& !this.applications.withdraw(number, said(values.get("withdrawn")), email.address()))
						? List.of(Objection.of("hiring.withdrawn", said(values.get("withdrawn")))) : List.of();
	}

	/** Makes it an application, in whatever way it came. */
	List<Objection> accept(WorkListTask task, HiringEmail email, Object file, Object reason) {
		Competition competition = this.competitions.of(task.caseFile().number());
		if (!competition.takesApplications()) {
			return List.of(Objection.of("hiring.screening"));
		}
		int which = Integer.parseInt(said(file));
		Optional<ParsedEmail> came = this.texts.find(email.id());
		List<Attachment> files = came.map(ParsedEmail::attachments).orElse(List.of());
		if (which > files.size()) {
			return List.of(Objection.of("hiring.file", which));
		}
		Optional<Objection> unfit = this.format.fault(files.get(which - 1), Integer.MAX_VALUE)
			.map(fault -> Objection.of("hiring.unfit." + fault));
		if (unfit.isEmpty()) {
			this.emails.sort(email.id(), competition.number(), "application", said(reason), task.person(), which);
			this.applications.start(competition, email, came.orElseThrow());
		}
		return unfit.stream().toList();
	}

	private static String said(Object value) {
		return Objects.toString(value, "").strip();
	}

}
