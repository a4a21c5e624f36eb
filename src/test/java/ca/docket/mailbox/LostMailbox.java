package ca.docket.mailbox;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** A mailbox whose server is gone after so many emails, for tests. */
class LostMailbox implements MailStore, MailStore.Look {

	private final MailStore store;

	private final MailStore.Look look;

	private int left;

	LostMailbox(MailStore store, int emails) throws IOException {
		this.store = store;
		this.look = store.open();
		this.left = emails;
	}

	@Override
	public String address() {
		return this.store.address();
	}

	@Override
	public Look open() {
		return this;
	}

	@Override
	public List<String> places() throws IOException {
		return this.look.places();
	}

	@Override
	public Fetched fetch(String place, long most) throws IOException {
		if (this.left-- == 0) {
			throw new IOException("The connection was reset");
		}
		return this.look.fetch(place, most);
	}

	@Override
	public void delete(Collection<String> places) throws IOException {
		this.look.delete(places);
	}

	@Override
	public void close() {
		this.look.close();
	}

}
