package ca.docket.notice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import ca.docket.calendar.Hours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How emails are sent, from the settings {@code docket.notice.*}.
 *
 * @param collect how long notices of tasks wait for others to the same person
 * @param retries the pauses after which an email that was refused for now is tried again;
 * after the last it has failed
 * @param longestPause how long at most a mail server that does not answer is left alone
 * @param lease how long a node may take over one email before another one tries it:
 * longer than the mail server's timeouts together, and short enough that what a killed
 * node held goes out within two minutes
 * @param hours when people of the office get emails, as {@code 07:00-19:00}
 * @param digest when those who chose one email a day get it, as {@code 08:00}
 */
@ConfigurationProperties("docket.notice")
record NoticeSettings(@DefaultValue("2m") Duration collect, @DefaultValue( {
		"1m", "5m", "15m", "1h", "3h", "6h", "12h", "24h" }) List<Duration> retries,
		@DefaultValue("5m") Duration longestPause, @DefaultValue("90s") Duration lease,
		@DefaultValue("00:00-24:00") String hours, @DefaultValue("08:00") String digest){

	NoticeSettings {
		try {
			if (!Hours.of(hours).include(LocalTime.parse(digest))) {
				throw new IllegalArgumentException("docket.notice.digest must lie in docket.notice.hours.");
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"docket.notice.digest must be a time of day, as 08:00; \"%s\" is none.".formatted(digest));
		}
	}
}
