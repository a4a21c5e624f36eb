package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Checks that an office document, which is an archive, stays within limits when it is
 * inflated, nested archives included.
 */
class SoundArchive implements Check {

	private static final int MOST_ENTRIES = 10_000;

	private static final long MOST_BYTES = 500_000_000;

	/** Long tables of equal rows come near to it. */
	private static final long HIGHEST_RATIO = 200;

	private static final long RATIO_MATTERS_FROM = 20_000_000;

	/**
	 * A chart in a presentation brings its table along; a table in that chart's table is
	 * none.
	 */
	private static final int DEEPEST = 2;

	private static final int END_RECORD = 22;

	private static final int END_SIGNATURE = 0x06054b50;

	@Override
	public void look(Candidate document) throws IOException {
		if (Kind.of(document) != Kind.OFFICE) {
			return;
		}
		requireFewEntries(document.file());
		try (ZipFile archive = new ZipFile(document.file().toFile())) {
			Tally tally = new Tally();
			for (ZipEntry entry : Collections.list(archive.entries())) {
				try (InputStream content = archive.getInputStream(entry)) {
					inflate(content, entry.getCompressedSize(), 1, tally);
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Unfit("damaged");
		}
	}

	/**
	 * Before the list of entries is read into memory. A count too large for its two bytes
	 * is written as all ones.
	 */
	private static void requireFewEntries(Path file) throws IOException {
		try (RandomAccessFile archive = new RandomAccessFile(file.toFile(), "r")) {
			int tail = (int) Math.min(archive.length(), END_RECORD + 0xFFFF);
			byte[] end = new byte[tail];
			archive.seek(archive.length() - tail);
			archive.readFully(end);
			ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
			for (int at = tail - END_RECORD; at >= 0; at--) {
				if (bytes.getInt(at) == END_SIGNATURE) {
					if (Short.toUnsignedInt(bytes.getShort(at + 10)) > MOST_ENTRIES) {
						throw new Unfit("bomb");
					}
					return;
				}
			}
			throw new Unfit("damaged");
		}
	}

	private static void inflate(InputStream content, long compressed, int depth, Tally tally) throws IOException {
		tally.entry();
		byte[] some = new byte[8192];
		int head = content.readNBytes(some, 0, 4);
		long inflated = head;
		if (head == 4 && some[0] == 'P' && some[1] == 'K' && some[2] == 3 && some[3] == 4) {
			inside(new Rewound(some, head, content), depth + 1, tally);
			return;
		}
		tally.bytes(head);
		for (int read = content.read(some); read >= 0; read = content.read(some)) {
			inflated += read;
			tally.bytes(read);
			if (inflated > RATIO_MATTERS_FROM && compressed > 0 && inflated / compressed > HIGHEST_RATIO) {
				throw new Unfit("bomb");
			}
		}
	}

	private static void inside(InputStream archive, int depth, Tally tally) throws IOException {
		if (depth > DEEPEST) {
			throw new Unfit("bomb");
		}
		ZipInputStream entries = new ZipInputStream(archive);
		try {
			while (entries.getNextEntry() != null) {
				inflate(entries, 0, depth, tally);
			}
		}
		catch (ZipException ex) {
			// It is no archive, or one that cannot be read in one go: it stays closed.
		}
	}

	/** Totals over all nested archives. */
	private static class Tally {

		private int entries;

		private long bytes;

		void entry() {
			if (++this.entries > MOST_ENTRIES) {
				throw new Unfit("bomb");
			}
		}

		void bytes(int more) {
			this.bytes += more;
			if (this.bytes > MOST_BYTES) {
				throw new Unfit("bomb");
			}
		}

	}

	/** A stream with its first bytes pushed back. */
	private static class Rewound extends java.io.SequenceInputStream {

		Rewound(byte[] first, int length, InputStream rest) {
			super(new java.io.ByteArrayInputStream(first.clone(), 0, length), rest);
		}

	}

}
