package ca.docket.electorlist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.function.BooleanSupplier;

import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import jakarta.servlet.http.HttpServletResponse;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.springframework.http.HttpHeaders;

/** Writes a package, piece by piece as long as it may. */
class Download {

	/** Two seconds of a line of a megabit. */
	private static final int PIECE = 256 * 1024;

	private final Cuts cuts;

	private final Made pack;

	private final BooleanSupplier mayGoOn;

	Download(Cuts cuts, Made pack, BooleanSupplier mayGoOn) {
		this.cuts = cuts;
		this.pack = pack;
		this.mayGoOn = mayGoOn;
	}

	/** As it lies on disk; its passphrase opens it. */
	void sealed(String name, HttpServletResponse response) throws IOException {
		head(name + ".zip", "application/zip", response);
		try (InputStream file = Files.newInputStream(this.cuts.file(this.pack))) {
			copy(file, response.getOutputStream(), this.mayGoOn);
		}
	}

	/** Decrypted on the way; nothing of it is on disk. */
	void plain(String name, HttpServletResponse response) throws IOException {
		head(name + ".csv", "text/csv; charset=UTF-8", response);
		try (ZipInputStream rows = new ZipInputStream(
				new BufferedInputStream(Files.newInputStream(this.cuts.file(this.pack))),
				this.cuts.passphrase(this.pack).toCharArray())) {
			rows.getNextEntry();
			copy(rows, response.getOutputStream(), this.mayGoOn);
		}
	}

	private static void head(String name, String type, HttpServletResponse response) {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
	}

	/** Breaks off where it may not go on. */
	static void copy(InputStream from, OutputStream to, BooleanSupplier mayGoOn) throws IOException {
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
