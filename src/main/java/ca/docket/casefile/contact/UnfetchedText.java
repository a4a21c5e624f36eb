package ca.docket.casefile.contact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.Wording;
import ca.docket.casefile.documents.Document;
import ca.docket.engine.FormValues;
import ca.docket.engine.RootProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A form can show what its contacts have not fetched. */
@Component
class UnfetchedText implements FormValues {

	private static final String NAME = "unfetched";

	private final Cases cases;

	private final Contacts contacts;

	private final Sendings sendings;

	private final Fetching fetching;

	private final Wording wording;

	UnfetchedText(Cases cases, Contacts contacts, Sendings sendings, Fetching fetching, Wording wording) {
		this.cases = cases;
		this.contacts = contacts;
		this.sendings = sendings;
		this.fetching = fetching;
		this.wording = wording;
	}

	@Override
	public Map<String, Object> shown(DelegateTask task, Predicate<String> wanted, Locale language) {
		return Optional.of(task)
			.filter(each -> wanted.test(NAME))
			.map(RootProcess::of)
			.map(instance -> this.cases.ofProcessInstances(List.of(instance)).get(instance))
			.map(caseFile -> Map.<String, Object>of(NAME, unfetched(caseFile, language)))
			.orElse(Map.of());
	}

	private String unfetched(Case caseFile, Locale language) {
		return this.contacts.of(caseFile.number())
			.stream()
			.flatMap(contact -> this.sendings.unfetched(List.of(contact.id()))
				.stream()
				.map(sending -> this.wording.of("contact.documents.unfetched", language,
						FormValues.plain(contact.name()), FormValues.plain(contact.email()), names(sending),
						this.wording.day(sending.fetchBy(), language))))
			.collect(Collectors.joining("\n\n"));
	}

	private String names(Sending sending) {
		return this.fetching.documents(sending)
			.stream()
			.map(Document::name)
			.map(FormValues::plain)
			.collect(Collectors.joining(", "));
	}

}
