package ca.docket.notice;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent, from the settings {@code docket.notice.*}.
 *
 * @param collect how long notices of tasks wait for others to the same person
 * @param retries the pauses after which a mail that was refused for now is tried again;
 * after the last it has failed
 * @param longestPause how long at most a mail server that does not answer is left alone
 * @param lease how long a node may take over one mail before another one tries it: longer
 * than the mail server's timeouts together, and short enough that what a killed node held
 * goes out within two minutes
 */
@ConfigurationProperties("docket.notice")
record NoticeSettings(@DefaultValue("2m") Duration collect, @DefaultValue( {
		"1m", "5m", "15m", "1h", "3h", "6h", "12h", "24h" }) List<Duration> retries,
		@DefaultValue("5m") Duration longestPause, @DefaultValue("90s") Duration lease){
}
