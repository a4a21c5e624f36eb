package ca.docket.security.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer that is kept until the work is done, so that nobody who reads slowly holds a
 * place. A large one is passed on as it comes.
 */
class HeldAnswer extends HttpServletResponseWrapper {

	private static final int LARGEST = 256 * 1024;

	/** Does what is needed before a large answer goes out. */
	interface Large {

		void begin() throws IOException;

	}

	private final Held held = new Held();

	private final Large large;

	private PrintWriter writer;

	HeldAnswer(HttpServletResponse response, Large large) {
		super(response);
		this.large = large;
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.held;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			// What was not said is settled now, as the server itself does.
			setCharacterEncoding(getCharacterEncoding());
			this.writer = new PrintWriter(new OutputStreamWriter(this.held, getCharacterEncoding()));
		}
		return this.writer;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (this.writer != null) {
			this.writer.flush();
		}
		if (this.held.passing) {
			super.flushBuffer();
		}
	}

	@Override
	public void setBufferSize(int size) {
		// It has its own.
	}

	@Override
	public void reset() {
		super.reset();
		forget();
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		forget();
	}

	private void forget() {
		this.held.bytes.reset();
		this.writer = null;
	}

	/** Sends what was kept. */
	void send() throws IOException {
		flushBuffer();
		if (!this.held.passing && this.held.bytes.size() > 0 && !isCommitted()) {
			this.held.bytes.writeTo(super.getOutputStream());
		}
	}

	private class Held extends ServletOutputStream {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private boolean passing;

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] some, int offset, int length) throws IOException {
			if (!this.passing && this.bytes.size() + length <= LARGEST) {
				this.bytes.write(some, offset, length);
				return;
			}
			if (!this.passing) {
				HeldAnswer.this.large.begin();
				this.passing = true;
				this.bytes.writeTo(HeldAnswer.super.getOutputStream());
			}
			HeldAnswer.super.getOutputStream().write(some, offset, length);
		}

		@Override
		public void flush() throws IOException {
			if (this.passing) {
				HeldAnswer.super.getOutputStream().flush();
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("Answers are written at once");
		}

	}

}
