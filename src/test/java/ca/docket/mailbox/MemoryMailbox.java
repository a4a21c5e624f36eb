package ca.docket.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A mailbox in memory, for tests.
 *
 * @param all the emails, by their places
 */
record MemoryMailbox(String address, Map<String, String> all) implements MailStore, MailStore.Look {

	/** When its server stored each of them. */
	static final Instant STORED = Instant.parse("2026-11-10T22:00:20Z");

	@Override
	public Look open() {
		return this;
	}

	@Override
	public List<String> places() {
		return List.copyOf(this.all.keySet());
	}

	@Override
	public Fetched fetch(String place, long most) {
		byte[] bytes = this.all.get(place).getBytes(StandardCharsets.US_ASCII);
		return new Fetched(bytes, bytes.length, STORED, true);
	}

	@Override
	public void delete(Collection<String> places) {
		places.forEach(this.all::remove);
	}

	@Override
	public void close() {
		// nothing is held
	}

}
