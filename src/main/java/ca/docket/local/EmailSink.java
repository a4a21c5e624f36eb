package ca.docket.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that stores every email as a file in a folder, written to disk before the
 * sender gets its confirmation.
 */
class EmailSink implements AutoCloseable {

	/** Sorts by time; the rest of a name makes it unique. */
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSSSSS")
		.withZone(ZoneOffset.UTC);

	private static final int MAX_BYTES = 30_000_000;

	private final Path folder;

	private final Clock clock;

	private final SMTPServer server;

	EmailSink(Path folder, Clock clock) {
		this.folder = folder;
		this.clock = clock;
		this.server = SMTPServer.port(0)
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.maxMessageSize(MAX_BYTES)
			.messageHandler(this::keep)
			.build();
		this.server.start();
	}

	int port() {
		return this.server.getPortAllocated();
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private void keep(MessageContext context, String from, String to, byte[] email) throws RejectException {
		String name = NAME.format(this.clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8);
		Path half = this.folder.resolve(name + ".new");
		try (FileChannel file = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			for (ByteBuffer bytes = ByteBuffer.wrap(email); bytes.hasRemaining();) {
				file.write(bytes);
			}
			file.force(true);
			Files.move(half, this.folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new RejectException(452, "The email could not be written");
		}
	}

}
