package ca.docket.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that refuses what a test tells it to. */
class MoodyServer implements AutoCloseable {

	/** The answer to each step, as {@code RCPT a@example.org}; 250 is yes. */
	volatile ToIntFunction<String> mood = step -> 250;

	final List<String> taken = new CopyOnWriteArrayList<>();

	private final SMTPServer server;

	MoodyServer() {
		this.server = SMTPServer.port(0)
			.bindAddress(InetAddress.getLoopbackAddress())
			.messageHandlerFactory(this::handler)
			.build();
		this.server.start();
	}

	int port() {
		return this.server.getPortAllocated();
	}

	private MessageHandler handler(MessageContext context) {
		return new MessageHandler() {

			private String to;

			@Override
			public void from(String from) throws RejectException {
				answer("MAIL " + from);
			}

			@Override
			public void recipient(String recipient) throws RejectException {
				this.to = recipient;
				answer("RCPT " + recipient);
			}

			@Override
			public String data(InputStream data) throws RejectException, IOException {
				data.readAllBytes();
				answer("DATA " + this.to);
				MoodyServer.this.taken.add(this.to);
				return "taken";
			}

			@Override
			public void done() {
				// an email more or less: the server goes on
			}

		};
	}

	private void answer(String step) throws RejectException {
		int code = this.mood.applyAsInt(step);
		if (code != 250) {
			throw new RejectException(code, "No: " + step);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
