package ca.docket.hiring;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import ca.docket.casefile.keeping.ErasureFile;
import ca.docket.casefile.keeping.KeptAlone;
import ca.docket.mailbox.IncomingEmails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Emails on which no list of an open competition decides: one that is for none, or for
 * one that has ended. One person says where it belongs, and where nothing follows another
 * confirms it.
 */
@Component
class StrayEmails implements KeptAlone {

	private final HiringEmails emails;

	private final IncomingEmails incoming;

	private final Competitions competitions;

	private final Tray tray;

	private final ErasureFile file;

	private final Clock clock;

	StrayEmails(HiringEmails emails, IncomingEmails incoming, Competitions competitions, Tray tray, ErasureFile file,
			Clock clock) {
		this.emails = emails;
		this.incoming = incoming;
		this.competitions = competitions;
		this.tray = tray;
		this.file = file;
		this.clock = clock;
	}

	/**
	 * Puts one on the list of a competition that is open, keeps it with one that has
	 * ended, or leaves it to be deleted.
	 * @param number of the competition; empty for none
	 */
	@Transactional
	public void settle(HiringEmail email, String number, String reason, String person) {
		Optional<Competition> chosen = this.competitions.find(number);
		if (chosen.filter(one -> !one.isEnded()).isPresent()) {
			this.emails.assign(email.id(), number, false);
			this.tray.waits(this.emails.of(email.id()));
		}
		else {
			this.emails.sort(email.id(), chosen.map(Competition::number).orElse(null), HiringEmail.NO_APPLICATION,
					reason, person, List.of());
		}
	}

	/** What is for no competition is deleted. */
	@Transactional
	public void confirm(HiringEmail email, String person) {
		this.emails.confirm(email.id(), person);
		if (email.competition() == null) {
			this.incoming.delete(List.of(email.id()));
			this.emails.forget(email.id());
			this.file.append(this, email.id().toString(), this.clock.instant());
		}
	}

	@Override
	public String rule() {
		return "hiring-email";
	}

	@Override
	public List<String> deleted() {
		return this.emails.forgotten();
	}

	@Override
	public void deleteAgain(Collection<String> ids) {
		Set<String> known = Set.copyOf(deleted());
		List<UUID> back = ids.stream().filter(id -> !known.contains(id)).map(UUID::fromString).toList();
		this.incoming.delete(back);
		this.emails.delete(back);
	}

}
