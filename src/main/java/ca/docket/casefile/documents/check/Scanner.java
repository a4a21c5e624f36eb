package ca.docket.casefile.documents.check;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Has documents scanned for malware by ClamAV's {@code clamd}, where one is configured,
 * over TCP ({@code INSTREAM}). Without its answer no document is stored.
 */
@Component
class Scanner implements Check {

	private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

	private static final int CONNECT = 5_000;

	/** Milliseconds; a scan of a large archive takes some seconds. */
	private static final int ANSWER = 60_000;

	private static final int PIECE = 64 * 1024;

	private static final int LONGEST_ANSWER = 1000;

	private static final String FOUND = " FOUND";

	private final InetSocketAddress address;

	/**
	 * @param address host and port, as {@code clamd:3310}; empty where there is no
	 * scanner
	 */
	Scanner(@Value("${docket.documents.scanner:}") String address) {
		int colon = address.lastIndexOf(':');
		if (StringUtils.hasText(address) && !address.matches(".+:\\d{1,5}")) {
			throw new IllegalArgumentException("docket.documents.scanner must be host:port, as clamd:3310.");
		}
		// The name is looked up anew for each scan: it may move.
		this.address = (colon < 0) ? null : InetSocketAddress.createUnresolved(address.substring(0, colon),
				Integer.parseInt(address.substring(colon + 1)));
	}

	@Override
	public void look(Candidate document) {
		if (this.address == null) {
			return;
		}
		String answer = ask(document);
		if (answer.endsWith(FOUND)) {
			throw new Unfit("malware", answer.substring(answer.indexOf(' ') + 1, answer.length() - FOUND.length()));
		}
		if (!answer.endsWith(": OK")) {
			LOG.error("The malware scanner says: {}", answer);
			throw new Unfit(HttpStatus.SERVICE_UNAVAILABLE, "scanner");
		}
	}

	private String ask(Candidate document) {
		try (Socket socket = new Socket(); InputStream content = Files.newInputStream(document.file())) {
			socket.connect(new InetSocketAddress(this.address.getHostString(), this.address.getPort()), CONNECT);
			socket.setSoTimeout(ANSWER);
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] piece = new byte[PIECE];
			for (int read = content.read(piece); read > 0; read = content.read(piece)) {
				out.writeInt(read);
				out.write(piece, 0, read);
			}
			out.writeInt(0);
			out.flush();
			return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
				.replace("\0", "")
				.strip();
		}
		catch (IOException ex) {
			LOG.error("The malware scanner at {} cannot be asked: {}", this.address, ex.toString());
			throw new Unfit(HttpStatus.SERVICE_UNAVAILABLE, "scanner");
		}
	}

}
