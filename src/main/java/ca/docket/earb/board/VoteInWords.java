package ca.docket.earb.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Wording;
import ca.docket.commitment.ConditionRows;
import ca.docket.engine.FormValues;

import org.springframework.stereotype.Component;

/** Says in Markdown how a ballot stands and what its votes come to. */
@Component
class VoteInWords {

	private final Ballots ballots;

	private final Deferrals deferrals;

	private final ConditionRows rows;

	private final Wording wording;

	VoteInWords(Ballots ballots, Deferrals deferrals, ConditionRows rows, Wording wording) {
		this.ballots = ballots;
		this.deferrals = deferrals;
		this.rows = rows;
		this.wording = wording;
	}

	/** For whom a delegate votes; empty for a member. */
	Optional<String> sitsFor(Ballot ballot, String person) {
		return this.ballots.voters(ballot)
			.stream()
			.filter(voter -> voter.person().equals(person) && !voter.member().equals(person))
			.findFirst()
			.map(voter -> name(voter.member()));
	}

	/** How many have voted, and who has not. */
	Map<String, Object> soFar(Ballot ballot) {
		List<BallotVoter> voters = this.ballots.voters(ballot);
		List<BallotVoter> waiting = voters.stream().filter(voter -> !voter.voted()).toList();
		return Map.of("voices", voters.size(), "voted", voters.size() - waiting.size(), "stillToVote",
				waiting.stream().map(voter -> name(voter.person())).collect(Collectors.joining(", ")));
	}

	/** What was voted, and which outcomes that leaves. */
	Map<String, Object> counted(Ballot ballot, Locale language) {
		List<Vote> votes = this.ballots.votes(ballot);
		Tally tally = Tally.of(votes);
		boolean mayDefer = this.deferrals.another(ballot.caseNumber());
		List<Outcome> outcomes = tally.outcomes(mayDefer);
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("tally", tally(tally, this.ballots.voters(ballot).size() - votes.size(), language));
		shown.put("votes", votes.stream().map(vote -> said(vote, language)).collect(Collectors.joining("\n\n")));
		shown.put("result", result(outcomes, tally, mayDefer, language));
		shown.put("decisions",
				outcomes.stream().map(each -> Map.of("label", outcome(each, language), "value", each.id)).toList());
		return shown;
	}

	private String tally(Tally tally, int notCast, Locale language) {
		String cast = tally.votes()
			.entrySet()
			.stream()
			.map(each -> "- %s: **%d**".formatted(choice(each.getKey(), language), each.getValue()))
			.collect(Collectors.joining("\n"));
		return (notCast == 0) ? cast : cast + "\n- " + of("earb.vote.not-cast", language) + ": **" + notCast + "**";
	}

	private String result(List<Outcome> outcomes, Tally tally, boolean mayDefer, Locale language) {
		if (outcomes.size() == 1) {
			return of("earb.vote.majority", language, outcome(outcomes.get(0), language));
		}
		String why = (tally.cast() == 0) ? "nobody" : mayDefer ? "no-majority" : "no-majority-no-deferral";
		return of("earb.vote." + why, language);
	}

	private String said(Vote vote, Locale language) {
		String behalf = vote.member().equals(vote.person()) ? null : vote.member();
		StringBuilder said = new StringBuilder("**%s: %s**".formatted(
				FormValues.plain(this.wording.doer(vote.person(), behalf, language)), choice(vote.choice(), language)));
		if (!vote.comment().isBlank()) {
			said.append("\n\n").append(FormValues.plain(vote.comment()));
		}
		this.rows.inWords(vote.conditions(), layer -> of("earb-layers.layer." + layer, language), language)
			.forEach(condition -> said.append("\n\n- ").append(FormValues.plain(condition)));
		return said.toString();
	}

	private String choice(Choice choice, Locale language) {
		return of("earb-vote.vote." + choice.id, language);
	}

	private String outcome(Outcome outcome, Locale language) {
		return of("earb-decision.decision." + outcome.id, language);
	}

	private String name(String person) {
		return FormValues.plain(this.wording.person(person));
	}

	private String of(String key, Locale language, Object... values) {
		return this.wording.of(key, language, values);
	}

}
