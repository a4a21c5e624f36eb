package ca.docket.electorlist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** Where all municipalities stand before the start of a campaign. */
@Component
class Preflight {

	private final Campaigns campaigns;

	private final Deliveries deliveries;

	private final Municipalities municipalities;

	private final LinkHolders holders;

	private final Rehearsals rehearsals;

	private final Wording wording;

	Preflight(Campaigns campaigns, Deliveries deliveries, Municipalities municipalities, LinkHolders holders,
			Rehearsals rehearsals, Wording wording) {
		this.campaigns = campaigns;
		this.deliveries = deliveries;
		this.municipalities = municipalities;
		this.holders = holders;
		this.rehearsals = rehearsals;
		this.wording = wording;
	}

	/**
	 * The recipients and, where all of Ontario votes, who is none and why.
	 * @return Markdown
	 */
	String of(Case campaign, Locale language) {
		List<Recipient> recipients = this.campaigns.recipients(campaign);
		Stream<String> others = this.campaigns.plan(campaign).answer("eventKind").equals("municipal")
				? others(recipients.stream().map(Recipient::code).collect(Collectors.toSet()), language) : Stream.of();
		return Stream.concat(recipients(campaign, recipients, language), others).collect(Collectors.joining("\n"));
	}

	private Stream<String> recipients(Case campaign, List<Recipient> recipients, Locale language) {
		Map<String, Contact> contacts = contacts(campaign);
		Map<String, Instant> rehearsed = this.rehearsals.done();
		Set<String> withDeputy = withDeputy(campaign);
		return recipients.stream()
			.map(one -> "- **%s** (%s): %s".formatted(FormValues.plain(one.name()), FormValues.plain(one.code()),
					contact(one, contacts.get(one.code()), rehearsed, language) + deputy(one, withDeputy, language)
							+ papers(one, language)));
	}

	/** Why a board runs an election itself, and what each has not agreed to. */
	private String papers(Recipient one, Locale language) {
		StringBuilder papers = new StringBuilder();
		if (!one.isMunicipality()) {
			papers.append(' ')
				.append(this.wording.of("electorlist.preflight.basis", language, FormValues.plain(one.legalBasis())));
		}
		if (!one.hasAgreement()) {
			papers.append(' ').append(this.wording.of("electorlist.preflight.no-agreement", language));
		}
		if (!one.hasPolicy()) {
			papers.append(' ').append(this.wording.of("electorlist.preflight.no-policy", language));
		}
		return papers.toString();
	}

	private Set<String> withDeputy(Case campaign) {
		Set<String> with = this.holders.withDeputy(campaign.number());
		this.campaigns.typed(campaign)
			.stream()
			.filter(row -> Contact.deputy(row::get).isPresent())
			.forEach(row -> with.add(Recipient.of(row::get).code()));
		return with;
	}

	private String deputy(Recipient one, Set<String> withDeputy, Locale language) {
		return withDeputy.contains(one.code()) ? ""
				: " " + this.wording.of("electorlist.preflight.no-deputy", language);
	}

	/** Those of a file are there once their deliveries are. */
	private Map<String, Contact> contacts(Case campaign) {
		Map<String, Contact> contacts = this.campaigns.typed(campaign)
			.stream()
			.collect(Collectors.toMap(row -> Recipient.of(row::get).code(), Contact::of));
		this.deliveries.of(campaign.number()).forEach(one -> contacts.put(one.recipient(), one.contact()));
		return contacts;
	}

	/**
	 * With where the code goes: whoever approves sees where it goes, and who has not
	 * rehearsed it.
	 */
	private String contact(Recipient one, Contact contact, Map<String, Instant> rehearsed, Locale language) {
		if (contact == null) {
			return "…";
		}
		Instant at = rehearsed.get(Rehearsals.who(one.code(), contact.email()));
		return FormValues.plain("%s, %s, %s".formatted(contact.name(), contact.email(), contact.codeTo())) + ". "
				+ ((at != null)
						? this.wording.of("electorlist.preflight.rehearsed", language, this.wording.day(at, language))
						: this.wording.of("electorlist.preflight.not-rehearsed", language));
	}

	private Stream<String> others(Set<String> codes, Locale language) {
		Function<Boolean, List<String>> without = election -> this.municipalities.all()
			.stream()
			.filter(one -> one.holdsElection() == election && !codes.contains(one.code()))
			.map(one -> FormValues.plain(one.name()))
			.toList();
		return Stream.of(line("missing", without.apply(true), language), line("upper", without.apply(false), language));
	}

	private String line(String what, List<String> names, Locale language) {
		return "\n"
				+ this.wording.of("electorlist.preflight." + what, language, names.size(), String.join("; ", names));
	}

}
