package ca.docket.casefile.contact;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.ProcessMessages;
import ca.docket.notice.EmailFailed;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents that a contact does not fetch in time, or of which the email came back, are
 * work for the office: their task begins with the message {@code <process>.unfetched}.
 */
@Component
class UnfetchedDocuments {

	private final Sendings sendings;

	private final Contacts contacts;

	private final Cases cases;

	private final ProcessMessages messages;

	private final TransactionTemplate transactions;

	UnfetchedDocuments(Sendings sendings, Contacts contacts, Cases cases, ProcessMessages messages,
			PlatformTransactionManager transactions) {
		this.sendings = sendings;
		this.contacts = contacts;
		this.cases = cases;
		this.messages = messages;
		this.transactions = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void tell() {
		this.sendings.overdue().forEach(sending -> this.transactions.executeWithoutResult(status -> tell(sending)));
	}

	@EventListener
	void failed(EmailFailed event) {
		List<String> lost = Optional.ofNullable(event.caseNumber())
			.stream()
			.flatMap(number -> this.contacts.of(number).stream())
			.filter(contact -> contact.email().equalsIgnoreCase(event.address()))
			.map(Contact::id)
			.toList();
		this.transactions.executeWithoutResult(status -> this.sendings.unfetched(lost).forEach(this::tell));
	}

	private void tell(Sending sending) {
		Case of = this.cases.find(sending.caseNumber()).orElseThrow();
		String message = of.process() + ".unfetched";
		if (this.sendings.told(sending) && this.messages.isAwaited(of.processInstanceId(), message)) {
			this.messages.open(of.processInstanceId(), sending.task(), message);
		}
	}

}
