package ca.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** The folder in which the default profile keeps the emails that it sends. */
public record MailSink(Path folder) {

	private static final Pattern LINK = Pattern.compile("/t/[\\w-]+");

	/** The personal link in a letter to an address; waits for the letter. */
	public String link(String address) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.until(() -> links(address), links -> !links.isEmpty())
			.get(0);
	}

	private List<String> links(String address) {
		return emails(address).stream()
			.map(email -> LINK.matcher(email.replace("=\r\n", "")))
			.filter(Matcher::find)
			.map(Matcher::group)
			.toList();
	}

	/** The emails, as they were sent, that have these words in their header or text. */
	public List<String> emails(String words) {
		List<String> emails = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder, "*.eml")) {
			for (Path file : files) {
				emails.add(Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return emails.stream().filter(email -> email.contains(words)).toList();
	}

}
