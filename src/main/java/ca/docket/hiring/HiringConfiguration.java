package ca.docket.hiring;

import ca.docket.engine.SealedAnswers;
import ca.docket.engine.sealed.RoundAnswers;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where it is kept that a screener has handed in. */
@Configuration(proxyBeanMethods = false)
class HiringConfiguration {

	@Bean
	SealedAnswers sealedScreenings(SealedRound rounds) {
		return new RoundAnswers("hiring", rounds);
	}

}
