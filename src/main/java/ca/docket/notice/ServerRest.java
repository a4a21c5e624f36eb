package ca.docket.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

/** Leaves a mail server that does not serve alone, each time for twice as long. */
@Component
class ServerRest {

	private static final Duration FIRST = Duration.ofSeconds(10);

	private final Duration longest;

	private final Clock clock;

	private Instant until = Instant.MIN;

	private Duration next = FIRST;

	ServerRest(NoticeSettings settings, Clock clock) {
		this.longest = settings.longestPause();
		this.clock = clock;
	}

	boolean isOn() {
		return this.clock.instant().isBefore(this.until);
	}

	/**
	 * @return how long it lasts
	 */
	Duration begin() {
		Duration now = this.next;
		this.until = this.clock.instant().plus(now);
		Duration doubled = now.multipliedBy(2);
		this.next = (doubled.compareTo(this.longest) < 0) ? doubled : this.longest;
		return now;
	}

	/** The server serves. */
	void end() {
		this.next = FIRST;
	}

}
