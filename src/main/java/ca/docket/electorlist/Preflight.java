package ca.docket.electorlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
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

	/** How ready a recipient is: the manager looks at the red ones first. */
	private enum Level {

		red, amber, green;

		static Level of(Set<Finding> findings) {
			return findings.stream().map(finding -> finding.level).min(Comparator.naturalOrder()).orElse(green);
		}

	}

	private enum Finding {

		notRehearsed(Level.red), noAgreement(Level.red), noPolicy(Level.red), noDeputy(Level.amber);

		private final Level level;

		Finding(Level level) {
			this.level = level;
		}

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
		boolean rehearsal = this.campaigns.isRehearsal(campaign);
		Map<Level, List<String>> lines = new EnumMap<>(Level.class);
		for (Recipient one : recipients) {
			Contact contact = contacts.get(one.code());
			Instant at = (contact != null) ? rehearsed.get(Rehearsals.who(one.code(), contact.email())) : null;
			Set<Finding> findings = EnumSet.noneOf(Finding.class);
			add(findings, Finding.notRehearsed, !rehearsal && at == null);
			add(findings, Finding.noAgreement, !rehearsal && !one.hasAgreement());
			add(findings, Finding.noPolicy, !rehearsal && !one.hasPolicy());
			add(findings, Finding.noDeputy, !withDeputy.contains(one.code()));
			lines.computeIfAbsent(Level.of(findings), level -> new ArrayList<>())
				.add(line(one, contact, at, findings, language));
		}
		return lines.entrySet()
			.stream()
			.flatMap(level -> Stream.concat(
					Stream.of("\n" + words(level.getKey().name(), language, level.getValue().size()) + "\n"),
					level.getValue().stream()));
	}

	private static void add(Set<Finding> findings, Finding finding, boolean holds) {
		if (holds) {
			findings.add(finding);
		}
	}

	/** With where the code goes, for whoever approves. */
	private String line(Recipient one, Contact contact, Instant rehearsed, Set<Finding> findings, Locale language) {
		List<String> said = new ArrayList<>();
		said.add((contact == null) ? "…"
				: FormValues.plain("%s, %s, %s".formatted(contact.name(), contact.email(), contact.codeTo())) + ".");
		if (rehearsed != null) {
			said.add(words("rehearsed", language, this.wording.day(rehearsed, language)));
		}
		if (!one.isMunicipality()) {
			said.add(words("basis", language, FormValues.plain(one.legalBasis())));
		}
		findings.forEach(finding -> said.add(words(finding.name(), language)));
		return "- **%s** (%s): %s".formatted(FormValues.plain(one.name()), FormValues.plain(one.code()),
				String.join(" ", said));
	}

	private Set<String> withDeputy(Case campaign) {
		Set<String> with = this.holders.withDeputy(campaign.number());
		this.campaigns.typed(campaign)
			.stream()
			.filter(row -> Contact.deputy(row::get).isPresent())
			.forEach(row -> with.add(Recipient.of(row::get).code()));
		return with;
	}

	/** Those of a file are there once their deliveries are. */
	private Map<String, Contact> contacts(Case campaign) {
		Map<String, Contact> contacts = this.campaigns.typed(campaign)
			.stream()
			.collect(Collectors.toMap(row -> Recipient.of(row::get).code(), Contact::of));
		this.deliveries.of(campaign.number()).forEach(one -> contacts.put(one.recipient(), one.contact()));
		return contacts;
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
		return "\n" + words(what, language, names.size(), String.join("; ", names));
	}

	private String words(String what, Locale language, Object... said) {
		return this.wording.of("electorlist.preflight." + what, language, said);
	}

}
