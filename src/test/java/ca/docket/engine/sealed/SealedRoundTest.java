package ca.docket.engine.sealed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.text.FormVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** Several people judge, and nobody reads anything before all have. */
@DocketTest
class SealedRoundTest {

	private final String number = "X-" + UUID.randomUUID();

	@Autowired
	SealedRound rounds;

	@AfterEach
	void forget() {
		this.rounds.forget(this.number);
	}

	@Test
	void answersAreReadableOnceAllHaveAnsweredAndTheRoundIsClosed() {
		Round round = open();
		this.rounds.answer(round, "ann", Map.of("score", 3, "comment", "", "rows", List.of()));
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.close(round)).withMessageContaining("[ben]");
		this.rounds.answer(round, "ben", Map.of("score", 4, "comment", "Good"));
		assertThat(this.rounds.answers(round)).isEmpty();
		assertThat(this.rounds.close(round).isOpen()).isFalse();
		assertThat(this.rounds.answers(round)).extracting(RoundAnswer::seat, RoundAnswer::values)
			.containsExactly(tuple("a", Map.of("score", 3)), tuple("b", Map.of("score", 4, "comment", "Good")));
	}

	@Test
	void nobodyAnswersTwiceOrWithoutASeatOrAfterTheClose() {
		Round round = open();
		assertThat(refusal("ann")).isEmpty();
		this.rounds.answer(round, "ann", Map.of("score", 3));
		assertThat(refusal("ann")).isEqualTo("sealed.twice");
		assertThat(refusal("cat")).isEqualTo("sealed.no-seat");
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.answer(round, "cat", Map.of("score", 1)));
		this.rounds.end(round, "lea", "Time is over.");
		this.rounds.close(round);
		assertThat(refusal("ben")).isEqualTo("sealed.closed");
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.answer(round, "ben", Map.of("score", 1)));
	}

	@Test
	void onlyItsLeaderEndsARoundEarly() {
		Round round = open();
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.end(round, "ann", "I am done."));
		this.rounds.end(round, "lea", "Time is over.");
		assertThat(this.rounds.close(round).endedBy()).isEqualTo("lea");
		assertThat(this.rounds.answers(round)).isEmpty();
	}

	@Test
	void whoIsWithdrawnAnswersNoMoreAndSomebodyElseDoes() {
		Round round = open();
		assertThat(this.rounds.withdraw(round, "ann", "Ann is ill.")).isFalse();
		assertThat(refusal("ann")).isEqualTo("sealed.no-seat");
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.answer(round, "ann", Map.of("score", 3)));
		this.rounds.seat(round, "cat");
		this.rounds.answer(round, "ben", Map.of("score", 3));
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.close(round)).withMessageContaining("[cat]");
		this.rounds.answer(round, "cat", Map.of("score", 4));
		assertThat(this.rounds.answers(this.rounds.close(round))).extracting(RoundAnswer::person)
			.containsExactly("ben", "cat");
		assertThatIllegalStateException().isThrownBy(() -> this.rounds.seat(round, "dan"));
	}

	@Test
	void anAnswerThatIsWithdrawnIsKeptAndDoesNotCountAndNobodyReadsItEarlier() {
		Round round = open();
		this.rounds.answer(round, "ann", Map.of("score", 0));
		assertThat(this.rounds.withdraw(round, "ann", "Ann has an interest.")).isTrue();
		this.rounds.answer(round, "ben", Map.of("score", 3));
		assertThat(this.rounds.allAnswers(round)).isEmpty();
		Round closed = this.rounds.close(round);
		assertThat(this.rounds.answers(closed)).extracting(RoundAnswer::person).containsExactly("ben");
		assertThat(this.rounds.allAnswers(closed)).extracting(RoundAnswer::person).containsExactly("ann", "ben");
		assertThat(this.rounds.withdraw(closed, "ben", "So has Ben.")).isTrue();
		assertThat(this.rounds.answers(closed)).isEmpty();
	}

	private Round open() {
		return this.rounds.open(new RoundOpening(this.number, this.number, "score",
				new FormVersion("x-score", "deployment"), "lea", Map.of("a", "ann", "b", "ben")));
	}

	private String refusal(String person) {
		return this.rounds.refusal(this.rounds.of(this.number).orElseThrow(), person).orElse("");
	}

}
