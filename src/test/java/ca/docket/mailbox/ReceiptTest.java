package ca.docket.mailbox;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptTest {

	private static final Instant STORED = Instant.parse("2026-11-10T22:00:20Z");

	private static final List<String> OURS = List.of("mx.example.org", "store.example.org");

	@Test
	void theFirstServerOfOursThatHadItCounts() {
		assertThat(received(
				"from mx.example.org (mx.example.org [192.0.2.1])\r\n by store.example.org with ESMTP id 1;"
						+ " Tue, 10 Nov 2026 17:00:10 -0500 (EST)",
				"from laptop (home.example.net [198.51.100.7]) by MX.example.org with ESMTPS id 2; Tue, 10 Nov 2026 16:59:58 -0500",
				"from phone by relay.example.net; Tue, 10 Nov 2026 09:00:00 -0500"))
			.isEqualTo("2026-11-10T21:59:58Z");
	}

	@Test
	void aLineBelowTheFirstFromOutsideIsAnybodysWordEvenIfItNamesOurServer() {
		assertThat(received(
				"from mx.example.org (evil.example.net [198.51.100.7]) by mx.example.org; Tue, 10 Nov 2026 17:00:20 -0500",
				"from mx.example.org (mx.example.org [192.0.2.1]) by mx.example.org; Tue, 10 Nov 2026 16:00:00 -0500"))
			.isEqualTo("2026-11-10T22:00:20Z");
	}

	@Test
	void aFilterOnTheSameHostIsStillOurs() {
		assertThat(received("from localhost (localhost [127.0.0.1]) by mx.example.org; Tue, 10 Nov 2026 17:00:20 -0500",
				"from laptop (home.example.net [198.51.100.7]) by mx.example.org; Tue, 10 Nov 2026 17:00:00 -0500"))
			.isEqualTo("2026-11-10T22:00:00Z");
	}

	@Test
	void withoutALineOfOursItIsWhenTheMailboxStoredIt() {
		assertThat(received()).isEqualTo(STORED.toString());
		assertThat(received("from a (b [198.51.100.7]) by relay.example.net; Tue, 10 Nov 2026 09:00:00 -0500"))
			.isEqualTo(STORED.toString());
		assertThat(received("from a (b [198.51.100.7]) by mx.example.org; yesterday")).isEqualTo(STORED.toString());
		assertThat(received("by")).isEqualTo(STORED.toString());
	}

	private static String received(String... lines) {
		return Receipt.of(List.of(lines), OURS, STORED).toString();
	}

}
