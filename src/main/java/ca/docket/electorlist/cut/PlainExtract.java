package ca.docket.electorlist.cut;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

import ca.docket.electorlist.cut.ExtractRefused.Cause;

/** Unpacks an extract, and gives up on one that unpacks to far more than it holds. */
final class PlainExtract extends FilterInputStream {

	private static final int READ = 64 * 1024;

	/** Lists of electors shrink to a fifth or so, and never to this. */
	private static final long MOST_TIMES = 100;

	private static final long ALWAYS_ALLOWED = 16L * 1024 * 1024;

	private final Counted packed;

	private final long largest;

	private long read;

	private PlainExtract(InputStream plain, Counted packed, long largest) {
		super(plain);
		this.packed = packed;
		this.largest = largest;
	}

	/** Of plain CSV, or of CSV packed by gzip. */
	static PlainExtract of(InputStream extract, long largest) throws IOException {
		Counted packed = new Counted(extract);
		PushbackInputStream begin = new PushbackInputStream(packed, 2);
		byte[] magic = begin.readNBytes(2);
		begin.unread(magic);
		boolean gzip = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
		return new PlainExtract(gzip ? unpacked(begin) : begin, packed, largest);
	}

	private static InputStream unpacked(InputStream packed) {
		try {
			return new GZIPInputStream(packed, READ);
		}
		catch (IOException ex) {
			throw new ExtractRefused(Cause.damaged, 0);
		}
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		try {
			int more = super.read(bytes, offset, length);
			this.read += Math.max(more, 0);
			if (this.read > this.largest || this.read > ALWAYS_ALLOWED + MOST_TIMES * this.packed.count) {
				throw new ExtractRefused(Cause.tooLarge, 0);
			}
			return more;
		}
		catch (IOException ex) {
			throw new ExtractRefused(Cause.damaged, 0);
		}
	}

	@Override
	public int read() {
		throw new UnsupportedOperationException("one byte at a time");
	}

	/** How many bytes of the extract as it came were read. */
	long packedBytes() {
		return this.packed.count;
	}

	private static final class Counted extends FilterInputStream {

		private long count;

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			this.count += (one >= 0) ? 1 : 0;
			return one;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int more = super.read(bytes, offset, length);
			this.count += Math.max(more, 0);
			return more;
		}

	}

}
