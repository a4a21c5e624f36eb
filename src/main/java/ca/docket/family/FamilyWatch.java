package ca.docket.family;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import ca.docket.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads the operator's files at start and when they change, all or none: if they are
 * faulty, the former ones stay in force.
 */
@Component
class FamilyWatch implements SmartInitializingSingleton {

	private static final Logger LOG = LoggerFactory.getLogger(FamilyWatch.class);

	private final Families families;

	private final FamilyFolder folder;

	private final FamilyLedger ledger;

	private final ObjectProvider<FamilyCheck> checks;

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher events;

	private String taken = "";

	private String refused = "";

	FamilyWatch(Families families, FamilyFolder folder, FamilyLedger ledger, ObjectProvider<FamilyCheck> checks,
			TransactionOperations transaction, ApplicationEventPublisher events) {
		this.families = families;
		this.folder = folder;
		this.ledger = ledger;
		this.checks = checks;
		this.transaction = transaction;
		this.events = events;
	}

	/** Only now the models are deployed. */
	@Override
	public synchronized void afterSingletonsInstantiated() {
		try {
			take(this.folder.read());
		}
		catch (Unclear unclear) {
			throw this.folder.refused(unclear);
		}
	}

	/**
	 * What is refused is looked at again until it is taken: what it lacks may be deployed
	 * meanwhile.
	 */
	@Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
	synchronized void look() {
		String hash = "";
		try {
			FamilyFiles files = this.folder.read();
			hash = files.hash();
			if (!hash.equals(this.taken)) {
				take(files);
			}
			this.refused = "";
		}
		catch (Unclear unclear) {
			refuse(Sha256.of(hash + unclear.findings()), unclear.findings());
		}
	}

	private void take(FamilyFiles files) throws Unclear {
		Snapshot next = FamilyReader.read(files, this.ledger.former(files.contents().keySet()));
		Set<String> gone = new TreeSet<>(this.ledger.groups());
		gone.removeAll(next.groups().keySet());
		List<Finding> findings = this.transaction.execute(status -> takeUnlessFound(files, next, gone));
		if (!findings.isEmpty()) {
			throw new Unclear(findings);
		}
		this.taken = files.hash();
	}

	/**
	 * Models that are deployed meanwhile wait, so that what they were checked against is
	 * what holds.
	 */
	private List<Finding> takeUnlessFound(FamilyFiles files, Snapshot next, Set<String> gone) {
		this.ledger.holdDeployments();
		Instant since = this.ledger.taken(files);
		List<Finding> findings = this.checks.orderedStream()
			.flatMap(check -> check.findings(next, gone, since).stream())
			.toList();
		if (findings.isEmpty()) {
			this.ledger.record(files);
			this.events.publishEvent(new FamiliesTaken(next));
			this.families.take(next);
		}
		return findings;
	}

	private void refuse(String hash, List<Finding> findings) {
		if (!hash.equals(this.refused)) {
			LOG.error("The operator's files have changed and cannot be taken; the former stay: {}", findings);
			this.transaction
				.executeWithoutResult(status -> this.events.publishEvent(new FamiliesRefused(hash, findings)));
			this.refused = hash;
		}
	}

}
