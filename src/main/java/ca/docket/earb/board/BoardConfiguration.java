package ca.docket.earb.board;

import ca.docket.engine.SealedAnswers;
import ca.docket.engine.sealed.RoundAnswers;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the votes of the board are kept. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

	@Bean
	SealedAnswers sealedVotes(SealedRound rounds) {
		return new RoundAnswers("earb-item", rounds);
	}

}
