package ca.docket.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.HttpStatus;

/**
 * Replaces the engine's answers about forbidden and missing things, so that both look
 * alike.
 */
class UniformAnswer extends HttpServletResponseWrapper {

	private final String sentence;

	private boolean nothingHere;

	/** The sentence says that there is nothing. */
	UniformAnswer(HttpServletResponse response, String sentence) {
		super(response);
		this.sentence = sentence;
	}

	@Override
	public void setStatus(int status) {
		this.nothingHere = status == SC_FORBIDDEN || status == SC_NOT_FOUND;
		super.setStatus(status);
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		setStatus(status);
		if (!this.nothingHere) {
			super.sendError(status, message);
		}
	}

	@Override
	public void sendError(int status) throws IOException {
		sendError(status, null);
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.nothingHere ? new Nowhere() : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return this.nothingHere ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!this.nothingHere) {
			super.flushBuffer();
		}
	}

	/** Writes the one answer where the engine gave none of its own. */
	void finish() throws IOException {
		if (this.nothingHere) {
			((HttpServletResponse) getResponse()).reset();
			Answers.write((HttpServletResponse) getResponse(), HttpStatus.NOT_FOUND, this.sentence);
		}
	}

	private static class Nowhere extends ServletOutputStream {

		@Override
		public void write(int b) {
			// swallowed
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
