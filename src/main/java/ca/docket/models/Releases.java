package ca.docket.models;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

import ca.docket.engine.OwnersDeployment;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import ca.docket.security.Vouching;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases and refuses deployments that wait. */
@Component
class Releases {

	private final WaitingDeployments waiting;

	private final RepositoryService repository;

	private final Directory directory;

	private final Vouching vouching;

	private final ModelLetters letters;

	Releases(WaitingDeployments waiting, RepositoryService repository, Directory directory, Vouching vouching,
			ModelLetters letters) {
		this.waiting = waiting;
		this.repository = repository;
		this.directory = directory;
		this.vouching = vouching;
		this.letters = letters;
	}

	/** Another process owner, neither of whom had the account of the other in hand. */
	boolean mayRelease(Waiting one, String person) {
		return this.directory.groupsOf(person).contains(Rights.PROCESS_OWNERS)
				&& this.vouching.mayVouchFor(person, one.sentBy());
	}

	/**
	 * Deploys the files in the name of who releases them, checked again: what is in force
	 * may have changed.
	 * @return false where it no longer waits
	 */
	@Transactional
	public boolean release(Waiting one, String person) {
		if (!this.waiting.end(one.id(), "released", person, "")) {
			return false;
		}
		OwnersDeployment deployment = new OwnersDeployment(this.repository, one.sentBy())
			.of(this.waiting.files(one.id()))
			.exactly(one.backAgain());
		deployment.name(one.name()).deploy();
		this.waiting.forgetFiles(one.id());
		return true;
	}

	/** Refuses it, or takes one's own back; false where it no longer waits. */
	@Transactional
	public boolean refuse(Waiting one, String person, String reason) {
		UUID id = one.id();
		if (!this.waiting.end(id, "refused", person, reason)) {
			return false;
		}
		this.waiting.forgetFiles(id);
		this.letters.refused(one, person, reason);
		return true;
	}

	/** Tells the owners of what nobody released in time. */
	@Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
	@Transactional
	public void expire() {
		this.waiting.expire().forEach(one -> {
			this.waiting.forgetFiles(one.id());
			this.letters.expired(one);
		});
	}

}
