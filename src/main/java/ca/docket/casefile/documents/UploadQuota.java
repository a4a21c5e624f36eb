package ca.docket.casefile.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import ca.docket.casefile.documents.check.Unfit;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Limits what one case holds and what one person uploads in a day, so that nobody fills
 * the disk for all.
 */
@Component
class UploadQuota {

	private static final Duration DAY = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final DocumentSettings settings;

	private final Clock clock;

	UploadQuota(JdbcClient jdbc, DocumentSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Lets so many bytes more come.
	 * @throws Unfit where there is no room for them
	 */
	void require(String caseNumber, String person, long bytes) {
		require("case-full", this.settings.perCase(),
				bytes + this.jdbc.sql("select coalesce(sum(size), 0) from casefile_document where case_number = ?")
					.param(caseNumber)
					.query(Long.class)
					.single());
		require("day-full", this.settings.perPersonAndDay(),
				bytes + this.jdbc
					.sql("select coalesce(sum(size), 0) from casefile_document where author = ? and at > ?")
					.params(person, Timestamp.from(this.clock.instant().minus(DAY)))
					.query(Long.class)
					.single());
	}

	private static void require(String reason, DataSize most, long bytes) {
		if (bytes > most.toBytes()) {
			throw new Unfit(HttpStatus.PAYLOAD_TOO_LARGE, reason, most.toMegabytes());
		}
	}

}
