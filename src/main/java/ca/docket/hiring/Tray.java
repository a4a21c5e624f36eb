package ca.docket.hiring;

import java.util.List;

import ca.docket.casefile.ProcessMessages;
import org.springframework.stereotype.Component;

/** Opens the list on which people decide on an email, where none is open. */
@Component
class Tray {

	private final Competitions competitions;

	private final HiringEmails emails;

	private final ProcessMessages messages;

	Tray(Competitions competitions, HiringEmails emails, ProcessMessages messages) {
		this.competitions = competitions;
		this.emails = emails;
		this.messages = messages;
	}

	/** What waits and is for no competition that we know is on the list of a new one. */
	void begin() {
		this.emails.unmatched().ifPresent(this::waits);
	}

	/** An email that is for no competition that we know is on the list of each. */
	void waits(HiringEmail email) {
		List<Competition> concerned = (email.competition() != null) ? List.of(this.competitions.of(email.competition()))
				: this.competitions.running();
		concerned.forEach(one -> {
			if (email.isTurnedAway()) {
				open(one, "Activity_ConfirmSorting", "hiring.confirmation");
			}
			else if (email.sorting() == null && email.accommodation()) {
				open(one, "Activity_ArrangeAccommodation", "hiring.accommodation");
			}
			else if (email.sorting() == null) {
				open(one, "Activity_SortEmails", "hiring.email");
			}
		});
	}

	private void open(Competition competition, String activity, String message) {
		this.messages.open(competition.processInstanceId(), activity, message);
	}

}
