package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Every municipality among the recipients holds an election, and each recipient is there
 * once. Whoever approves sees the recipients, whoever releases the totals.
 */
@Component
class ElectorlistFamily implements Family {

	private final Campaigns campaigns;

	private final Municipalities municipalities;

	private final Cuts cuts;

	private final CutSummary summary;

	private final Preflight preflight;

	private final Wording wording;

	ElectorlistFamily(Campaigns campaigns, Municipalities municipalities, Cuts cuts, CutSummary summary,
			Preflight preflight, Wording wording) {
		this.campaigns = campaigns;
		this.municipalities = municipalities;
		this.cuts = cuts;
		this.summary = summary;
		this.preflight = preflight;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "electorlist";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return Map.of("preflight", this.preflight.of(caseFile, language), "extract", extract(caseFile, language), "cut",
				this.summary.of(caseFile, language));
	}

	private String extract(Case campaign, Locale language) {
		return "[%s](/electorlist/%s)\n\n%s".formatted(this.wording.of("electorlist.open", language), campaign.number(),
				this.summary.extract(campaign, language));
	}

	@Override
	public List<Objection> check(Submission submission) {
		if (submission.isOf("Activity_HandInExtract")) {
			return isHandedIn(submission) ? List.of() : List.of(Objection.of("electorlist.no-extract"));
		}
		if (submission.isOf("Activity_ApproveStart")) {
			return isLaidOut(submission) ? List.of() : List.of(Objection.of("electorlist.layout"));
		}
		List<Objection> objections = new ArrayList<>();
		if (isDestroyedBeforeTheVote(submission)) {
			objections.add(Objection.of("electorlist.destroy-by"));
		}
		Set<String> codes = new HashSet<>(imported(submission));
		PlainValues.rows(submission.answer("recipients")).forEach(row -> check(row, codes, objections));
		return objections;
	}

	private static boolean isDestroyedBeforeTheVote(Submission submission) {
		return submission.answer("destroyBy") instanceof String destroyBy
				&& submission.answer("votingDay") instanceof String votingDay && destroyBy.compareTo(votingDay) <= 0;
	}

	/** One that was imported is not typed in again. */
	private Set<String> imported(Submission submission) {
		return campaign(submission).stream()
			.flatMap(campaign -> this.campaigns.begun(campaign).stream())
			.map(Recipient::code)
			.collect(Collectors.toSet());
	}

	private Optional<Case> campaign(Submission submission) {
		return Optional.ofNullable(submission.task())
			.map(DelegateTask::getProcessInstanceId)
			.flatMap(this.campaigns::ofProcess);
	}

	/** Whether what starts has recipients of such kinds only as the extract will name. */
	private boolean isLaidOut(Submission submission) {
		return "return".equals(submission.answer("start"))
				|| campaign(submission).filter(this.campaigns::isLaidOut).isPresent();
	}

	private void check(Map<?, ?> row, Set<String> codes, List<Objection> objections) {
		objections.addAll(Contact.check(row::get));
		Recipient recipient = Recipient.of(row::get);
		if (this.municipalities.named(recipient).isEmpty()) {
			objections.add(Objection.of("electorlist.municipality", recipient.code()));
		}
		else if (!codes.add(recipient.code())) {
			objections.add(Objection.of("electorlist.twice", recipient.code()));
		}
	}

	private boolean isHandedIn(Submission submission) {
		return campaign(submission).flatMap(campaign -> this.cuts.latest(campaign.number()))
			.map(CutState::state)
			.filter("handed-in"::equals)
			.isPresent();
	}

}
