package ca.docket;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, so that a test can move it. */
@Configuration
class OfficeClock {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
