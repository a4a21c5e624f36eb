package ca.docket.mailbox;

import java.io.IOException;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** A folder on an IMAP server; each look is a connection of its own. */
class ImapStore implements MailStore {

	private final MailboxSettings settings;

	ImapStore(MailboxSettings settings) {
		this.settings = settings;
	}

	@Override
	public String address() {
		return this.settings.address();
	}

	@Override
	public Look open() throws IOException {
		try {
			Store store = Session.getInstance(properties()).getStore();
			store.connect(this.settings.host(), this.settings.port(), this.settings.user(), this.settings.password());
			try {
				IMAPFolder folder = (IMAPFolder) store.getFolder(this.settings.folder());
				folder.open(Folder.READ_WRITE);
				return new ImapLook(store, folder);
			}
			catch (MessagingException | RuntimeException ex) {
				store.close();
				throw ex;
			}
		}
		catch (MessagingException ex) {
			throw new IOException(ex);
		}
	}

	/** Without a timeout a silent server would be waited for for ever. */
	private Properties properties() {
		String protocol = this.settings.tls() ? "imaps" : "imap";
		String wait = String.valueOf(this.settings.timeout().toMillis());
		Properties properties = new Properties();
		properties.put("mail.store.protocol", protocol);
		properties.put("mail." + protocol + ".connectiontimeout", wait);
		properties.put("mail." + protocol + ".timeout", wait);
		properties.put("mail." + protocol + ".writetimeout", wait);
		properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
		properties.put("mail." + protocol + ".peek", "true");
		return properties;
	}

}
