package ca.docket.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** A look into a folder of an IMAP server. A place is {@code UIDVALIDITY.UID}. */
class ImapLook implements MailStore.Look {

	private static final int HEAD = 64 * 1024;

	private final Store store;

	private final IMAPFolder folder;

	ImapLook(Store store, IMAPFolder folder) {
		this.store = store;
		this.folder = folder;
	}

	@Override
	public List<String> places() throws IOException {
		return tried(() -> {
			Message[] all = this.folder.getMessages();
			FetchProfile uids = new FetchProfile();
			uids.add(UIDFolder.FetchProfileItem.UID);
			this.folder.fetch(all, uids);
			long validity = this.folder.getUIDValidity();
			return Arrays.stream(all).map(one -> validity + "." + uid(one)).toList();
		});
	}

	private long uid(Message one) {
		try {
			return this.folder.getUID(one);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public MailStore.Fetched fetch(String place, long most) throws IOException {
		return tried(() -> {
			IMAPMessage email = (IMAPMessage) message(place);
			if (email == null) {
				throw new IOException("The email at %s is not there any more".formatted(place));
			}
			long size = email.getSizeLong();
			try (InputStream in = email.getMimeStream()) {
				byte[] bytes = in.readNBytes((int) ((size > most) ? HEAD : most + 1));
				boolean whole = size <= most && bytes.length <= most;
				return new MailStore.Fetched(whole ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)),
						Math.max(size, bytes.length), email.getReceivedDate().toInstant(), whole);
			}
		});
	}

	@Override
	public void delete(Collection<String> places) throws IOException {
		tried(() -> {
			Message[] gone = places.stream().map(this::message).filter(Objects::nonNull).toArray(Message[]::new);
			if (gone.length > 0) {
				this.folder.setFlags(gone, new Flags(Flags.Flag.DELETED), true);
				this.folder.expunge(gone);
			}
			return gone;
		});
	}

	/** Null where it is gone, or the server counts anew. */
	private Message message(String place) {
		String[] both = place.split("\\.");
		try {
			return (this.folder.getUIDValidity() == Long.parseLong(both[0]))
					? this.folder.getMessageByUID(Long.parseLong(both[1])) : null;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try (this.store) {
			this.folder.close(false);
		}
		catch (MessagingException | IllegalStateException ex) {
			// it is over anyway
		}
	}

	@FunctionalInterface
	private interface Work<T> {

		T run() throws MessagingException, IOException;

	}

	private static <T> T tried(Work<T> work) throws IOException {
		try {
			return work.run();
		}
		catch (MessagingException | IllegalStateException ex) {
			throw new IOException(ex);
		}
	}

}
