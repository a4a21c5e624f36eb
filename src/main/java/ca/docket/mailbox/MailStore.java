package ca.docket.mailbox;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A mailbox on a server, or what stands for one. */
public interface MailStore {

	/** The address that it belongs to. */
	String address();

	/**
	 * Looks into the mailbox.
	 * @throws IOException where it does not answer
	 */
	Look open() throws IOException;

	/** One look into a mailbox. */
	interface Look extends AutoCloseable {

		/** Where emails lie, the oldest first: a place is never used twice. */
		List<String> places() throws IOException;

		/**
		 * Fetches an email and leaves it as it is.
		 * @param most how many bytes of it are wanted; of one that is larger only the
		 * head is fetched
		 */
		Fetched fetch(String place, long most) throws IOException;

		/** Deletes emails; those that are not there any more are left out. */
		void delete(Collection<String> places) throws IOException;

		@Override
		void close();

	}

	/**
	 * An email as it lies in the mailbox.
	 *
	 * @param storedAt when the server stored it (INTERNALDATE)
	 * @param whole whether the bytes are all of it
	 */
	record Fetched(byte[] bytes, long size, Instant storedAt, boolean whole) {
	}

}
