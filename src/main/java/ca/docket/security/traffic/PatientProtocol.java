package ca.docket.security.traffic;

import java.io.IOException;
import java.time.Duration;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketEvent;
import org.springframework.http.HttpStatus;

/**
 * HTTP of the server, where a request begins once its small body is there. Who sends it
 * too slowly is answered 408, and too many of these at a time 503; neither gets farther.
 */
public class PatientProtocol extends Http11NioProtocol {

	private static final int MOST_READING = 250;

	private static final int MOST_READING_FROM_ONE = 60;

	private static final Duration TURN = Duration.ofSeconds(1);

	private final Crowd reading = new Crowd(MOST_READING, MOST_READING_FROM_ONE);

	@Override
	protected Processor createProcessor() {
		FirstTheBody first = new FirstTheBody(getAdapter());
		PatientProcessor processor = new PatientProcessor(first);
		first.processor = processor;
		return processor;
	}

	/** Opens what its adapter needs of it. */
	private class PatientProcessor extends Http11Processor {

		PatientProcessor(Adapter adapter) {
			super(PatientProtocol.this, adapter);
		}

		void read(Request request) throws IOException {
			SmallBodies.read(request, getSocketWrapper());
		}

		String address() {
			return getSocketWrapper().getRemoteAddr();
		}

	}

	/** Between the connection and all that Docket is. */
	private class FirstTheBody implements Adapter {

		private final Adapter server;

		private PatientProcessor processor;

		FirstTheBody(Adapter server) {
			this.server = server;
		}

		@Override
		public void service(Request request, Response response) throws Exception {
			if (!SmallBodies.has(request) || read(request, response)) {
				this.server.service(request, response);
			}
		}

		private boolean read(Request request, Response response) {
			String address = this.processor.address();
			if (!PatientProtocol.this.reading.enter(address, TURN)) {
				return refuse(HttpStatus.SERVICE_UNAVAILABLE, request, response);
			}
			try {
				this.processor.read(request);
				return true;
			}
			catch (IOException ex) {
				return refuse(HttpStatus.REQUEST_TIMEOUT, request, response);
			}
			finally {
				PatientProtocol.this.reading.leave(address);
			}
		}

		/** Both close the connection, whatever is still to come. */
		private boolean refuse(HttpStatus status, Request request, Response response) {
			request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			response.setStatus(status.value());
			response.action(ActionCode.CLOSE, null);
			return false;
		}

		@Override
		public boolean prepare(Request request, Response response) throws Exception {
			return this.server.prepare(request, response);
		}

		@Override
		public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
			return this.server.asyncDispatch(request, response, event);
		}

		@Override
		public void log(Request request, Response response, long time) {
			this.server.log(request, response, time);
		}

		@Override
		public void checkRecycled(Request request, Response response) {
			this.server.checkRecycled(request, response);
		}

		@Override
		public String getDomain() {
			return this.server.getDomain();
		}

	}

}
