package ca.docket.electorlist;

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

	private final Wording wording;

	Preflight(Campaigns campaigns, Deliveries deliveries, Municipalities municipalities, Wording wording) {
		this.campaigns = campaigns;
		this.deliveries = deliveries;
		this.municipalities = municipalities;
		this.wording = wording;
	}

	/**
	 * The recipients and, where all of Ontario votes, who is none and why.
	 * @return Markdown
	 */
	String of(Case campaign, Locale language) {
		Set<String> codes = this.campaigns.codes(campaign).get(Campaigns.KIND);
		Stream<String> others = this.campaigns.plan(campaign).answer("eventKind").equals("municipal")
				? others(codes, language) : Stream.of();
		return Stream.concat(recipients(campaign, codes), others).collect(Collectors.joining("\n"));
	}

	private Stream<String> recipients(Case campaign, Set<String> codes) {
		Map<String, String> contacts = this.campaigns.typed(campaign)
			.stream()
			.collect(Collectors.toMap(row -> row.get(Campaigns.KIND).toString(), Preflight::contact));
		this.deliveries.of(campaign.number()).forEach(one -> contacts.put(one.recipient(), contact(one.contact())));
		return this.municipalities.all()
			.stream()
			.filter(one -> codes.contains(one.code()))
			.map(one -> "- **%s** (%s): %s".formatted(FormValues.plain(one.name()), one.code(),
					FormValues.plain(contacts.getOrDefault(one.code(), "…"))));
	}

	/**
	 * With the number that the code is read out on: whoever approves sees where it goes.
	 */
	private static String contact(Map<String, Object> row) {
		return "%s, %s, %s, %s".formatted(row.get("deliveryDate"), row.get("contactName"), row.get("contactEmail"),
				row.get("contactPhone"));
	}

	private static String contact(Contact contact) {
		return "%s, %s, %s".formatted(contact.name(), contact.email(), contact.phone());
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
