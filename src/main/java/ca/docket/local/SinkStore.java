package ca.docket.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import ca.docket.mailbox.MailStore;
import ca.docket.mailbox.MailboxSettings;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** The emails of the sink that are addressed to the office's mailbox. */
class SinkStore implements MailStore, MailStore.Look {

	private final Path folder;

	private final MailboxSettings settings;

	/** A file that is there never changes. */
	private final Map<String, Boolean> addressed = new ConcurrentHashMap<>();

	SinkStore(Path folder, MailboxSettings settings) {
		this.folder = folder;
		this.settings = settings;
	}

	@Override
	public String address() {
		return this.settings.address();
	}

	@Override
	public Look open() {
		return this;
	}

	@Override
	public List<String> places() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map(file -> file.getFileName().toString())
				.filter(name -> name.endsWith(".eml"))
				.sorted()
				.filter(name -> this.addressed.computeIfAbsent(name, this::isAddressed))
				.toList();
		}
	}

	private boolean isAddressed(String name) {
		try (InputStream in = Files.newInputStream(this.folder.resolve(name))) {
			Address[] all = new MimeMessage((Session) null, in).getAllRecipients();
			return Arrays.stream(Objects.requireNonNullElse(all, new Address[0]))
				.anyMatch(one -> one instanceof InternetAddress to && this.settings.isFor(to.getAddress()));
		}
		catch (IOException | MessagingException ex) {
			return false;
		}
	}

	@Override
	public Fetched fetch(String place, long most) throws IOException {
		Path file = this.folder.resolve(place);
		return new Fetched(Files.readAllBytes(file), Files.size(file), Files.getLastModifiedTime(file).toInstant(),
				true);
	}

	@Override
	public void delete(Collection<String> places) throws IOException {
		for (String place : places) {
			Files.deleteIfExists(this.folder.resolve(place));
		}
	}

	@Override
	public void close() {
		// nothing is held
	}

}
