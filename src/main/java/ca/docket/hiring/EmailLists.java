package ca.docket.hiring;

import ca.docket.casefile.worklist.WorkList;
import ca.docket.hiring.EmailList.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of emails, each for those who may read them. */
@Configuration(proxyBeanMethods = false)
class EmailLists {

	private final HiringEmails emails;

	private final EmailRows rows;

	private final Sorting sorting;

	EmailLists(HiringEmails emails, EmailRows rows, Sorting sorting) {
		this.emails = emails;
		this.rows = rows;
		this.sorting = sorting;
	}

	@Bean
	WorkList sortEmails() {
		return new EmailList(this.emails, new Kind("Activity_SortEmails",
				(number, id) -> this.emails.tray(number, false, id), email -> email.sorting() != null, true),
				this.rows::undecided, this.sorting::sort);
	}

	/** What is arranged is on no record. */
	@Bean
	WorkList arrangeAccommodation() {
		return new EmailList(
				this.emails, new Kind("Activity_ArrangeAccommodation",
						(number, id) -> this.emails.tray(number, true, id), email -> email.sorting() != null, false),
				this.rows::undecided, this.sorting::passOn);
	}

	@Bean
	WorkList confirmSorting() {
		return new EmailList(this.emails, new Kind("Activity_ConfirmSorting", this.emails::turnedAway,
				email -> email.confirmedBy() != null, false), this.rows::turnedAway, this.sorting::confirm);
	}

}
