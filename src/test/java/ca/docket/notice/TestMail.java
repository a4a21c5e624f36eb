package ca.docket.notice;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;

import ca.docket.Office;

/** What tests of mails share. */
final class TestMail {

	static final Office OFFICE = new Office("Test Office", URI.create("https://docket.example.org"),
			"docket@example.org", List.of("example.org"), ZoneId.of("America/Toronto"));

	private TestMail() {
	}

}
