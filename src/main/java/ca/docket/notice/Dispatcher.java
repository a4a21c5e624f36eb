package ca.docket.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import ca.docket.Office;
import ca.docket.security.Addresses;
import ca.docket.security.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.exceptions.TemplateEngineException;

import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what is in the outbox, in batches of one connection each, on a thread of its own:
 * right after a letter's transaction, and every few seconds. It may run on several nodes.
 */
class Dispatcher implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

	/** Why a mail failed that was never tried. */
	static final String NO_ADDRESS = "There is no valid mail address";

	private static final int BATCH = 20;

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

	private final Outbox outbox;

	private final Collector collector;

	private final TaskMails taskMails;

	private final Recipients recipients;

	private final JavaMailSenderImpl server;

	private final Office office;

	private final NoticeSettings settings;

	private final Clock clock;

	private volatile ThreadPoolExecutor thread;

	private Instant notBefore = Instant.MIN;

	private Duration pause = FIRST_PAUSE;

	Dispatcher(Outbox outbox, Collector collector, TaskMails taskMails, Recipients recipients,
			JavaMailSenderImpl server, Office office, NoticeSettings settings, Clock clock) {
		this.outbox = outbox;
		this.collector = collector;
		this.taskMails = taskMails;
		this.recipients = recipients;
		this.server = server;
		this.office = office;
		this.settings = settings;
		this.clock = clock;
		MailServer.limitWaits(server);
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
		if (isStopping() || this.clock.instant().isBefore(this.notBefore)) {
			return;
		}
		UUID lease = UUID.randomUUID();
		List<Mail> batch = this.outbox.claim(lease, BATCH);
		while (!batch.isEmpty() && send(batch, lease)) {
			batch = this.outbox.claim(lease, BATCH);
		}
	}

	/** False where it is no use to go on now. */
	private boolean send(List<Mail> batch, UUID lease) {
		try (MailServer connection = new MailServer(this.server, this.office)) {
			for (Mail mail : batch) {
				if (isStopping()) {
					return false;
				}
				if (!connection.isThere()) {
					throw new MailServer.Away(new IllegalStateException("The mail server closed the connection"));
				}
				if (this.outbox.renew(mail, lease)) {
					send(mail, lease, connection);
				}
			}
			this.pause = FIRST_PAUSE;
			return true;
		}
		catch (MailServer.Away ex) {
			LOG.error("The mail server {} does not serve us; next try in {} s: {}", this.server.getHost(),
					this.pause.toSeconds(), ex.getMessage());
			this.notBefore = this.clock.instant().plus(this.pause);
			Duration doubled = this.pause.multipliedBy(2);
			this.pause = (doubled.compareTo(this.settings.longestPause()) < 0) ? doubled : this.settings.longestPause();
			return false;
		}
		finally {
			this.outbox.release(lease);
		}
	}

	private void send(Mail claimed, UUID lease, MailServer connection) throws MailServer.Away {
		Mail mail = claimed;
		try {
			Optional<Mail> complete = complete(claimed);
			if (complete.isEmpty()) {
				this.outbox.dropped(claimed, lease);
				return;
			}
			mail = complete.get();
			if (!Addresses.isOne(mail.address())) {
				this.outbox.failed(mail, lease, NO_ADDRESS);
				return;
			}
			connection.send(mail);
			this.outbox.sent(mail, lease);
		}
		catch (MailServer.Refused ex) {
			if (ex.forGood) {
				this.outbox.failed(mail, lease, ex.getMessage());
			}
			else {
				this.outbox.refused(mail, lease, ex.getMessage());
			}
		}
		catch (TemplateEngineException | IllegalArgumentException ex) {
			// a text that is no good must not stand in the way of the other mails
			this.outbox.refused(mail, lease, ex.getMessage());
		}
	}

	/** A letter is complete; a mail about tasks gets its text now. */
	private Optional<Mail> complete(Mail mail) {
		if (!TaskMails.isOfTasks(mail.template())) {
			return Optional.of(mail);
		}
		Person reader = this.recipients.find(mail.recipient())
			.orElseGet(() -> new Person(mail.recipient(), "", "", "", Locale.ENGLISH));
		return this.taskMails.write(mail, reader)
			.map(text -> new Mail(mail.id(), mail.template(), null, mail.recipient(), reader.email(),
					reader.language().getLanguage(), text.subject(), text.html(), mail.state(), mail.attempts(),
					mail.nextAt(), mail.error(), mail.createdAt(), mail.endedAt(), null));
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

	/** Ends after the mail that is being sent; the rest is given back. */
	@Override
	public void stop() {
		ThreadPoolExecutor running = this.thread;
		running.shutdown();
		try {
			if (!running.awaitTermination(20, TimeUnit.SECONDS)) {
				LOG.warn("The mail server still had not taken a mail when the application stopped");
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
