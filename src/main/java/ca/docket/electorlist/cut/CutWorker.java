package ca.docket.electorlist.cut;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import ca.docket.electorlist.cut.CutQueue.Claimed;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Cuts extracts on a thread of its own: an engine's job that takes longer than its lock
 * would run twice. A cut that a crash ended begins again, without what it left.
 */
@Component
public class CutWorker {

	private static final Logger LOG = LoggerFactory.getLogger(CutWorker.class);

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final CutQueue queue;

	private final Layouts layouts;

	private final Extracts extracts;

	private final PackageFiles files;

	private final CutSettings settings;

	private final ThreadPoolExecutor thread = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS,
			new SynchronousQueue<>(), work -> new Thread(work, "cut"), new ThreadPoolExecutor.DiscardPolicy());

	CutWorker(CutQueue queue, Layouts layouts, Extracts extracts, PackageFiles files, CutSettings settings) {
		this.queue = queue;
		this.layouts = layouts;
		this.extracts = extracts;
		this.files = files;
		this.settings = settings;
	}

	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void wake() {
		this.thread.execute(() -> {
			try {
				workOff();
			}
			catch (RuntimeException ex) {
				LOG.error("What is to be cut cannot be looked up; next try in two seconds", ex);
			}
		});
	}

	/** Cuts what there is to cut, one after the other. */
	public synchronized void workOff() {
		for (Optional<Claimed> cut = this.queue.claim(); cut.isPresent(); cut = this.queue.claim()) {
			safely(cut.get());
		}
	}

	private void safely(Claimed claimed) {
		try {
			cut(claimed);
		}
		catch (IOException | RuntimeException ex) {
			LOG.error("The cut {} was broken off; it begins again when its lease ends", claimed.id(), ex);
		}
	}

	private void cut(Claimed claimed) throws IOException {
		try {
			make(claimed);
		}
		catch (ExtractRefused ex) {
			this.files.delete(claimed.id());
			this.queue.refused(claimed, ex);
			LOG.warn("The extract of the cut {} was refused: {}", claimed.id(), ex.getMessage());
		}
		this.extracts.delete(claimed.id());
	}

	private void make(Claimed claimed) throws IOException {
		Layout layout = this.layouts.find(claimed.layout()).orElseThrow();
		CutKeys keys = this.queue.keys(claimed);
		Path folder = this.files.fresh(claimed.id());
		try (Cut cut = new Cut(layout, this.queue.recipients(claimed), folder, keys.index(), telling(claimed))) {
			CutReport report = this.extracts.read(claimed.id(), keys, claimed.sha256(),
					extract -> cut.run(extract, this.settings.largest().toBytes()));
			if (!report.addsUp()) {
				throw new IllegalStateException("The totals of the cut %s do not add up".formatted(claimed.id()));
			}
			this.queue.made(claimed, report, cut.passphrases());
		}
	}

	/** Once a second is enough. */
	private Cut.Progress telling(Claimed claimed) {
		long[] told = { System.nanoTime() };
		return (rows, read) -> {
			if (System.nanoTime() - told[0] > SECOND) {
				told[0] = System.nanoTime();
				this.queue.renew(claimed, rows, read);
			}
		};
	}

	@PreDestroy
	void stop() {
		this.thread.shutdownNow();
	}

}
