package ca.docket.security.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Request;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Reads a small body whole, within a time, before anybody waits for a part of it. */
final class SmallBodies {

	static final int LARGEST = 64 * 1024;

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private SmallBodies() {
	}

	/** A body of unknown length is not small. */
	static boolean has(Request request) {
		return request.getContentLengthLong() > 0 && request.getContentLengthLong() <= LARGEST;
	}

	/** Afterwards the request gives the body as if it just came. */
	static void read(Request request, SocketWrapperBase<?> socket) throws IOException {
		long usual = socket.getReadTimeout();
		try {
			byte[] body = new byte[request.getContentLength()];
			request.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
			fill(body, request, socket);
			ByteChunk whole = new ByteChunk();
			whole.setBytes(body, 0, body.length);
			request.action(ActionCode.REQ_SET_BODY_REPLAY, whole);
		}
		finally {
			socket.setReadTimeout(usual);
		}
	}

	private static void fill(byte[] body, Request request, SocketWrapperBase<?> socket) throws IOException {
		long until = System.nanoTime() + PATIENCE.toNanos();
		Piece piece = new Piece();
		for (int filled = 0; filled < body.length;) {
			socket.setReadTimeout(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
			int read = request.doRead(piece);
			if (read < 0 || System.nanoTime() > until) {
				throw new IOException("The body did not come");
			}
			piece.getByteBuffer().get(body, filled, read);
			filled += read;
		}
	}

	/** What came with one read. */
	private static class Piece implements ApplicationBufferHandler {

		private ByteBuffer bytes;

		@Override
		public void setByteBuffer(ByteBuffer bytes) {
			this.bytes = bytes;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.bytes;
		}

		@Override
		public void expand(int size) {
			// The server's own buffer comes as it is.
		}

	}

}
