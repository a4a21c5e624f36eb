package ca.docket.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import ca.docket.Office;
import ca.docket.security.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * Sends the emails in the outbox on its own thread, in batches of one connection each,
 * right after a transaction and every few seconds. It may run on several nodes.
 */
class Dispatcher implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

	/** Why an email failed that was never tried. */
	static final String NO_ADDRESS = "There is no valid email address";

	private static final int BATCH = 20;

	private final Outbox outbox;

	private final Collector collector;

	private final CompleteEmails complete;

	private final JavaMailSenderImpl server;

	private final Office office;

	private final ServerRest rest;

	private volatile ThreadPoolExecutor thread;

	Dispatcher(Outbox outbox, Collector collector, CompleteEmails complete, JavaMailSenderImpl server, Office office,
			ServerRest rest) {
		this.outbox = outbox;
		this.collector = collector;
		this.complete = complete;
		this.server = server;
		this.office = office;
		this.rest = rest;
		SmtpServer.limitWaits(server);
	}

	/** Costs the caller nothing: one run is enough for all who wake it meanwhile. */
	@TransactionalEventListener(value = Outbox.Written.class, phase = TransactionPhase.AFTER_COMMIT,
			fallbackExecution = true)
	@Scheduled(fixedDelayString = "${docket.notice.poll}")
	void wake() {
		ThreadPoolExecutor running = this.thread;
		if (running != null) {
			running.execute(this::safely);
		}
	}

	private void safely() {
		try {
			dispatch();
		}
		catch (RuntimeException ex) {
			LOG.error("The outbox could not be worked on; it is tried again soon", ex);
		}
	}

	/** Sends all that is due, unless the mail server is being left alone. */
	synchronized void dispatch() {
		this.collector.collect();
		if (isStopping() || this.rest.isOn()) {
			return;
		}
		UUID lease = UUID.randomUUID();
		List<Email> batch = this.outbox.claim(lease, BATCH);
		while (!batch.isEmpty() && send(batch, lease)) {
			batch = this.outbox.claim(lease, BATCH);
		}
	}

	/** False where it is no use to go on now. */
	private boolean send(List<Email> batch, UUID lease) {
		try (SmtpServer connection = new SmtpServer(this.server, this.office)) {
			for (Email email : batch) {
				if (isStopping()) {
					return false;
				}
				if (!connection.isThere()) {
					throw new SmtpServer.Away(new IllegalStateException("The mail server closed the connection"));
				}
				if (this.outbox.renew(email, lease)) {
					send(email, lease, connection);
				}
			}
			this.rest.end();
			return true;
		}
		catch (SmtpServer.Away ex) {
			LOG.error("The mail server {} does not serve us; next try in {} s: {}", this.server.getHost(),
					this.rest.begin().toSeconds(), ex.getMessage());
			return false;
		}
		finally {
			this.outbox.release(lease);
		}
	}

	private void send(Email claimed, UUID lease, SmtpServer connection) throws SmtpServer.Away {
		Email email = claimed;
		try {
			Optional<Email> complete = this.complete.of(claimed);
			if (complete.isEmpty()) {
				this.outbox.dropped(claimed, lease);
				return;
			}
			email = complete.get();
			if (!Addresses.isOne(email.address())) {
				this.outbox.failed(email, lease, NO_ADDRESS);
				return;
			}
			connection.send(this.outbox.withSecrets(email));
			this.outbox.sent(email, lease);
		}
		catch (SmtpServer.Refused ex) {
			if (ex.forGood) {
				this.outbox.failed(email, lease, ex.getMessage());
			}
			else {
				this.outbox.refused(email, lease, ex.getMessage());
			}
		}
		catch (LetterSecrets.Unreadable ex) {
			this.outbox.failed(email, lease, ex.getMessage(), null);
		}
		catch (TemplateEngineException | IllegalArgumentException ex) {
			// a text that is no good must not stand in the way of the other emails
			this.outbox.refused(email, lease, ex.getMessage());
		}
	}

	private boolean isStopping() {
		ThreadPoolExecutor running = this.thread;
		return running != null && running.isShutdown();
	}

	@Override
	public void start() {
		this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1),
				task -> new Thread(task, "outbox"), new ThreadPoolExecutor.DiscardPolicy());
	}

	/** Ends after the email that is being sent; the rest is given back. */
	@Override
	public void stop() {
		ThreadPoolExecutor running = this.thread;
		running.shutdown();
		try {
			if (!running.awaitTermination(20, TimeUnit.SECONDS)) {
				LOG.warn("The mail server still had not taken an email when the application stopped");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
