package ca.docket.engine.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.HttpStatus;

/**
 * Holds back the engine's answers about what it refuses, so that they leave in plain
 * words. For those who must not learn the difference, forbidden and missing look alike.
 */
class RefusedAnswer extends HttpServletResponseWrapper {

	private final RefusalWords words;

	private final boolean uniform;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	/**
	 * @param uniform whether there is nothing, too, where something is forbidden
	 */
	RefusedAnswer(HttpServletResponse response, RefusalWords words, boolean uniform) {
		super(response);
		this.words = words;
		this.uniform = uniform;
	}

	private boolean isRefused() {
		return getStatus() >= SC_BAD_REQUEST;
	}

	private boolean isNothingHere() {
		return this.uniform && (getStatus() == SC_FORBIDDEN || getStatus() == SC_NOT_FOUND);
	}

	@Override
	public void sendError(int status, String message) {
		setStatus(status);
	}

	@Override
	public void sendError(int status) {
		setStatus(status);
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return isRefused() ? new Held() : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return isRefused() ? new PrintWriter(new OutputStreamWriter(this.body, StandardCharsets.UTF_8), true)
				: super.getWriter();
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!isRefused()) {
			super.flushBuffer();
		}
	}

	/** Writes what was held back, in plain words. */
	void finish() throws IOException {
		HttpServletResponse answer = (HttpServletResponse) getResponse();
		if (isNothingHere()) {
			answer.reset();
			Answers.write(answer, HttpStatus.NOT_FOUND, this.words.nothingHere());
		}
		else if (isRefused() && !answer.isCommitted()) {
			Answers.write(answer, this.words.plain(HttpStatus.valueOf(getStatus()), this.body.toByteArray()));
		}
	}

	private final class Held extends ServletOutputStream {

		@Override
		public void write(int one) {
			RefusedAnswer.this.body.write(one);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("The engine's APIs answer synchronously");
		}

	}

}
