package ca.docket.electorlist.cut;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the lines of a stream one after the other in bounded memory, without copying
 * them. A line that is too long is skipped to its end.
 */
final class Lines {

	private static final int READ = 64 * 1024;

	private final InputStream in;

	private final int longest;

	private final byte[] buffer;

	private int from;

	private int to;

	private int next;

	private int filled;

	private long number;

	private boolean ended;

	private boolean tooLong;

	Lines(InputStream in, int longest) {
		this.in = in;
		this.longest = longest;
		this.buffer = new byte[longest + READ];
	}

	/** False where there is none. */
	boolean next() throws IOException {
		this.from = this.next;
		this.tooLong = false;
		int at = this.from;
		while (true) {
			at = lineFeed(at);
			if (at < this.filled) {
				return found(at, true);
			}
			if (at - this.from > this.longest) {
				this.tooLong = true;
				this.from = at;
			}
			at -= this.from;
			if (!fill()) {
				return (this.filled > 0 || this.tooLong) && found(this.filled, false);
			}
		}
	}

	private int lineFeed(int begin) {
		int at = begin;
		while (at < this.filled && this.buffer[at] != '\n') {
			at++;
		}
		return at;
	}

	private boolean found(int end, boolean withLineFeed) {
		this.to = end;
		this.ended = withLineFeed;
		this.next = withLineFeed ? end + 1 : end;
		this.tooLong |= this.to - this.from > this.longest;
		this.number++;
		return true;
	}

	/** Moves what is left to the front and reads behind it. */
	private boolean fill() throws IOException {
		System.arraycopy(this.buffer, this.from, this.buffer, 0, this.filled - this.from);
		this.filled -= this.from;
		this.from = 0;
		int read = this.in.read(this.buffer, this.filled, this.buffer.length - this.filled);
		this.filled += Math.max(read, 0);
		return read >= 0;
	}

	/** The bytes of which {@link #from()} to {@link #to()} are the line. */
	byte[] bytes() {
		return this.buffer;
	}

	int from() {
		return this.from;
	}

	/** Where the line ends, without its line feed. */
	int to() {
		return this.to;
	}

	/** Where it ends with its line feed. */
	int end() {
		return this.next;
	}

	long number() {
		return this.number;
	}

	/** Whether a line feed ends it; else the stream broke off in it. */
	boolean isEnded() {
		return this.ended;
	}

	boolean isTooLong() {
		return this.tooLong;
	}

	/** Leaves out the first bytes of the line. */
	void skip(int bytes) {
		this.from += bytes;
	}

}
