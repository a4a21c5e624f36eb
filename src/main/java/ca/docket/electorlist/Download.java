package ca.docket.electorlist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import ca.docket.electorlist.OpenedLink.Step;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import jakarta.servlet.http.HttpServletResponse;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writes packages, piece by piece as long as it may: a stop, another link or another
 * edition cuts what is running. Of a list only a whole one leaves the house, whatever
 * range is asked for.
 */
@Component
class Download {

	/** Two seconds of a line of a megabit. */
	private static final int PIECE = 256 * 1024;

	/** EXAMPLE: of one person at a time; a browser that tries again needs no more. */
	static final int MOST = 3;

	private final Cuts cuts;

	private final OpenedLinks links;

	private final PackageCheck packages;

	private final ListHandover handover;

	private final Map<String, Integer> running = new ConcurrentHashMap<>();

	Download(Cuts cuts, OpenedLinks links, PackageCheck packages, ListHandover handover) {
		this.cuts = cuts;
		this.links = links;
		this.packages = packages;
		this.handover = handover;
	}

	/** As it lies on disk; its passphrase opens it. */
	void sealed(OpenedLink link, String from, HttpServletResponse response) throws IOException {
		one(link, () -> {
			Made pack = begin(link, "zip", from, response);
			response.setContentType("application/zip");
			response.setContentLengthLong(pack.bytes());
			try (InputStream file = Files.newInputStream(this.cuts.file(pack))) {
				copy(file, response.getOutputStream(), () -> mayGoOn(link));
			}
		});
	}

	/** Decrypted on the way; nothing of it is on disk. */
	void plain(OpenedLink link, String from, HttpServletResponse response) throws IOException {
		one(link, () -> {
			Made pack = begin(link, "csv", from, response);
			response.setContentType("text/csv; charset=UTF-8");
			try (ZipInputStream rows = new ZipInputStream(
					new BufferedInputStream(Files.newInputStream(this.cuts.file(pack))),
					this.cuts.passphrase(pack).toCharArray())) {
				rows.getNextEntry();
				copy(rows, response.getOutputStream(), () -> mayGoOn(link));
			}
		});
	}

	private interface Writing {

		void run() throws IOException;

	}

	private void one(OpenedLink link, Writing writing) throws IOException {
		String holder = link.holder().id();
		try {
			if (this.running.merge(holder, 1, Integer::sum) > MOST) {
				throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
			}
			writing.run();
		}
		finally {
			this.running.computeIfPresent(holder, (id, count) -> (count > 1) ? count - 1 : null);
		}
	}

	private Made begin(OpenedLink link, String form, String from, HttpServletResponse response) {
		Delivery delivery = link.requireCollecting();
		Made pack = this.packages.intact(delivery).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.handover.download(link, pack, form, from);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"%s-%d.%s\"".formatted(delivery.recipient(), delivery.edition(), form));
		return pack;
	}

	private boolean mayGoOn(OpenedLink link) {
		return this.links.of(link.token(), link.kept()).isAt(Step.collect);
	}

	/** Breaks off where it may not go on. */
	private static void copy(InputStream from, OutputStream to, BooleanSupplier mayGoOn) throws IOException {
		byte[] piece = new byte[PIECE];
		for (int read = from.readNBytes(piece, 0, PIECE); read > 0; read = from.readNBytes(piece, 0, PIECE)) {
			if (!mayGoOn.getAsBoolean()) {
				throw new IOException("The download was stopped");
			}
			to.write(piece, 0, read);
			to.flush();
		}
	}

}
