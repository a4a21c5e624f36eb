package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.electorlist.cut.CutReport;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Manifest;
import ca.docket.electorlist.cut.Refusal;
import org.springframework.stereotype.Component;

/** Says in words, for the forms of a campaign, what became of its extract. */
@Component
class CutSummary {

	private static final int LISTED = 20;

	private final Cuts cuts;

	private final Campaigns campaigns;

	private final Wording wording;

	CutSummary(Cuts cuts, Campaigns campaigns, Wording wording) {
		this.cuts = cuts;
		this.campaigns = campaigns;
		this.wording = wording;
	}

	/** Whether one is there, and why nothing of it is used. */
	String extract(Case campaign, Locale language) {
		return this.cuts.latest(campaign.number()).map(cut -> switch (cut.state()) {
			case "handed-in" -> this.wording.of("electorlist.extract.there", language, cut.size(), cut.sha256());
			case "refused" -> this.wording.of("electorlist.extract.refused", language,
					this.wording.of("electorlist.refusal." + cut.refusal(), language), cut.line());
			default -> this.wording.of("electorlist.extract.none", language);
		}).orElseGet(() -> this.wording.of("electorlist.extract.none", language));
	}

	/** The totals of the latest cut; empty where there are none. */
	String of(Case campaign, Locale language) {
		return this.cuts.latest(campaign.number())
			.flatMap(cut -> this.cuts.report(cut.id()).map(report -> totals(campaign, cut, report, language)))
			.orElse("");
	}

	private String totals(Case campaign, CutState cut, CutReport report, Locale language) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + this.wording.of("electorlist.edition", language, cut.edition()) + "**\n");
		lines.add(this.wording.of("electorlist.totals", language, report.rows(), out(report), without(report),
				report.refused().size(), report.duplicates().size()) + "\n");
		Map<String, String> names = this.campaigns.recipients(campaign)
			.stream()
			.collect(Collectors.toMap(Recipient::code, Recipient::name));
		for (Manifest one : report.packages()) {
			lines.add("- " + this.wording.of("electorlist.totals.package", language, names.get(one.recipient()),
					one.rows(), one.formulas()));
		}
		report.packages().forEach(one -> names.remove(one.recipient()));
		new TreeSet<>(names.values())
			.forEach(name -> lines.add("- **" + this.wording.of("electorlist.totals.missing", language, name) + "**"));
		report.refused().stream().limit(LISTED).forEach(refusal -> lines.add("- " + refused(refusal, language)));
		return String.join("\n", lines);
	}

	private String refused(Refusal refusal, Locale language) {
		String reason = this.wording.of("electorlist.reason." + refusal.reason(), language);
		return (refusal.column() != null)
				? this.wording.of("electorlist.totals.refused", language, refusal.line(), reason, refusal.column())
				: this.wording.of("electorlist.totals.refused-row", language, refusal.line(), reason);
	}

	private static long out(CutReport report) {
		return report.kinds().values().stream().mapToLong(CutReport.Count::out).sum();
	}

	private static long without(CutReport report) {
		return report.kinds().values().stream().mapToLong(CutReport.Count::without).sum();
	}

}
