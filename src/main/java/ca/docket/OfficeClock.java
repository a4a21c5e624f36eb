package ca.docket;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TimeZone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, so that a test can move it. */
@Configuration
class OfficeClock {

	/**
	 * The engine's columns have no zone: what they mean must not depend on the machine's.
	 */
	static void tickInUtc() {
		TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
