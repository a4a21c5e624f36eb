package ca.docket.earb.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Says in Markdown how a vote stands and what its votes come to. */
@Component
class VoteWords {

	private final SealedRound rounds;

	private final Votes votes;

	private final ModelTexts texts;

	private final Wording wording;

	VoteWords(SealedRound rounds, Votes votes, ModelTexts texts, Wording wording) {
		this.rounds = rounds;
		this.votes = votes;
		this.texts = texts;
		this.wording = wording;
	}

	/** For whom a delegate votes; nothing for a member. */
	Map<String, Object> seat(Round vote, String person) {
		return this.rounds.seats(vote)
			.stream()
			.filter(voter -> voter.person().equals(person) && !voter.seat().equals(person))
			.findFirst()
			.map(voter -> Map.<String, Object>of("sitsFor", FormValues.plain(this.wording.person(voter.seat()))))
			.orElse(Map.of());
	}

	/** What the votes come to, and which outcomes that leaves. */
	Map<String, Object> counted(Round vote, Locale language) {
		DeployedTexts models = this.texts.ofInstance(vote.executionId(), "earb-item", language);
		Tally tally = this.votes.tally(vote);
		boolean mayDefer = this.votes.mayDefer(vote.caseNumber());
		List<Map<String, String>> outcomes = tally.outcomes(mayDefer)
			.stream()
			.map(each -> Map.of("label", models.answer("decision", each), "value", each))
			.toList();
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("tally", tally(tally, this.votes.notCast(vote), models, language));
		shown.put("result",
				(outcomes.size() == 1) ? this.wording.of("earb.vote.majority", language, outcomes.get(0).get("label"))
						: noMajority(tally, mayDefer, language));
		shown.put("decisions", outcomes);
		return shown;
	}

	private String tally(Tally tally, int notCast, DeployedTexts models, Locale language) {
		Map<String, Integer> lines = new LinkedHashMap<>();
		tally.votes().forEach((choice, votes) -> lines.put(models.answer("vote", choice), votes));
		if (notCast > 0) {
			lines.put(this.wording.of("earb.vote.not-cast", language), notCast);
		}
		return lines.entrySet()
			.stream()
			.map(line -> "- %s: **%d**".formatted(line.getKey(), line.getValue()))
			.collect(Collectors.joining("\n"));
	}

	private String noMajority(Tally tally, boolean mayDefer, Locale language) {
		String why = (tally.cast() == 0) ? "nobody" : mayDefer ? "no-majority" : "no-majority-no-deferral";
		return this.wording.of("earb.vote." + why, language);
	}

}
