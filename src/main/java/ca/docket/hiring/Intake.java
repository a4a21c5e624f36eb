package ca.docket.hiring;

import java.util.Optional;
import java.util.regex.Pattern;

import ca.docket.mailbox.EmailCame;
import ca.docket.mailbox.EmailParser;
import ca.docket.mailbox.IncomingEmail;
import ca.docket.mailbox.ParsedEmail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sorts the emails that come in: what is plainly an application, in time and in the
 * format, becomes one; a person decides on all else. Nothing is turned away here.
 */
@Component
class Intake {

	/** Why a person decides on what no person wrote. */
	static final String AUTOMATIC = "automatic";

	/** Whoever arranges accommodation looks first; a word alone decides nothing. */
	private static final Pattern ACCOMMODATION = Pattern.compile(
			"accommodat|disabilit|accessib|wheelchair|interpreter|adaptation|handicap|incapacité|fauteuil|interprète",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private final Competitions competitions;

	private final HiringEmails emails;

	private final FormatCheck format;

	private final NewApplications applications;

	private final Tray tray;

	Intake(Competitions competitions, HiringEmails emails, FormatCheck format, NewApplications applications,
			Tray tray) {
		this.competitions = competitions;
		this.emails = emails;
		this.format = format;
		this.applications = applications;
		this.tray = tray;
	}

	@EventListener
	void came(EmailCame event) {
		IncomingEmail email = event.email();
		ParsedEmail said = EmailParser.parse(email);
		Optional<Competition> meant = this.competitions.match(said.recipients(), said.subject());
		if (meant.isEmpty() && isReport(said)) {
			return;
		}
		Optional<String> fault = fault(email, said, meant);
		boolean accommodation = meant.isPresent() && !said.automatic()
				&& ACCOMMODATION.matcher(said.subject() + " " + said.text()).find();
		Integer second = meant.filter(one -> one.format().files() > 1).isPresent() ? 2 : null;
		HiringEmail kept = new HiringEmail(email.id(), meant.map(Competition::number).orElse(null), email.receivedAt(),
				said.from(), said.name().isBlank() ? said.from() : said.name(),
				accommodation ? fault.orElse("accommodation") : fault.orElse(null), accommodation, null, null, null,
				null, 1, second, 0);
		this.emails.add(kept, EmailExtract.of(said));
		if (kept.fault() == null) {
			this.applications.start(meant.orElseThrow(), kept);
		}
		else {
			this.tray.waits(kept);
		}
	}

	/**
	 * Of an email of ours, for one: no person wrote it, and nothing else comes with it.
	 */
	private static boolean isReport(ParsedEmail said) {
		return said.automatic() && said.readable()
				&& said.attachments().stream().allMatch(file -> file.mediaType().startsWith("message/"));
	}

	private Optional<String> fault(IncomingEmail email, ParsedEmail said, Optional<Competition> meant) {
		if (said.automatic()) {
			return Optional.of(AUTOMATIC);
		}
		if (meant.isEmpty()) {
			return Optional.of("unknown-posting");
		}
		if (!said.readable()) {
			return Optional.of(email.whole() ? "unreadable" : "too-large");
		}
		Competition competition = meant.get();
		if (email.receivedAt().isAfter(competition.closing())) {
			return Optional.of("late");
		}
		if (!competition.isOpen()) {
			return Optional.of("screening-begun");
		}
		return this.format.fault(said.attachments(), competition.format())
			.or(() -> this.emails.hasApplied(competition.number(), said.from()) ? Optional.of("again")
					: Optional.empty());
	}

}
