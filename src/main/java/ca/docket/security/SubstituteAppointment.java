package ca.docket.security;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appoints substitutes and ends substitutions early: people for themselves, and those who
 * see every case of a process for others in it.
 */
@Component
class SubstituteAppointment {

	private static final int LONGEST_DAYS = 366;

	private final Substitutions substitutions;

	private final Directory directory;

	private final Rights rights;

	private final LentRights lent;

	private final ApplicationEventPublisher events;

	SubstituteAppointment(Substitutions substitutions, Directory directory, Rights rights, LentRights lent,
			ApplicationEventPublisher events) {
		this.substitutions = substitutions;
		this.directory = directory;
		this.rights = rights;
		this.lent = lent;
		this.events = events;
	}

	/**
	 * A requested substitution.
	 *
	 * @param processes empty for all of one's own, or all that one may name for
	 */
	record Wish(String absent, String substitute, LocalDate firstDay, LocalDate lastDay, Set<String> processes) {
	}

	/**
	 * The reason why a request is refused: the key of a sentence, and the name it
	 * mentions.
	 */
	static class Unfit extends RuntimeException {

		final String about;

		Unfit(String key, String about) {
			super("substitutes." + key, null, false, false);
			this.about = about;
		}

	}

	/**
	 * Enters a substitution. If it lends rights that the substitute lacks, and who enters
	 * it may not, it waits to be confirmed.
	 * @throws Unfit where a rule speaks against it; nothing is written then
	 */
	@Transactional
	public void name(Wish wish, String by) {
		Set<String> processes = processes(wish, by);
		requirePeople(wish);
		requireDays(wish);
		// Two at once could each be fit without the other.
		this.substitutions.lock();
		requireFree(wish, processes);
		boolean lends = !this.lent.lent(wish.absent(), wish.substitute(), processes).isEmpty();
		UUID id = this.substitutions.add(wish.absent(), wish.substitute(), wish.firstDay(), wish.lastDay(), processes,
				by, lends);
		Substitution named = this.substitutions.find(id).orElseThrow();
		if (!lends || mayConfirm(named, by) && this.substitutions.confirm(id, by)) {
			tell(id);
		}
	}

	/**
	 * Lets one hold that waits; false where there is none that this person may confirm.
	 */
	@Transactional
	public boolean confirm(UUID id, String by) {
		boolean confirmed = this.substitutions.find(id)
			.filter(one -> mayConfirm(one, by))
			.filter(one -> this.substitutions.confirm(id, by))
			.isPresent();
		if (confirmed) {
			tell(id);
		}
		return confirmed;
	}

	boolean mayConfirm(Substitution one, String by) {
		return one.waits() && this.lent.mayLend(by, one);
	}

	private void tell(UUID id) {
		this.events.publishEvent(new SubstitutionNamed(this.substitutions.find(id).orElseThrow()));
	}

	/** Ends one now; false where there is none that this person may end. */
	@Transactional
	public boolean end(UUID id, String by) {
		boolean ended = this.substitutions.find(id)
			.filter(one -> mayEnd(one, by))
			.filter(one -> this.substitutions.end(id, by))
			.isPresent();
		if (ended) {
			this.events.publishEvent(new SubstitutionEnded(this.substitutions.find(id).orElseThrow()));
		}
		return ended;
	}

	/** Both of the two, and the coordinators of all its processes. */
	boolean mayEnd(Substitution one, String by) {
		return by.equals(one.absent()) || by.equals(one.substitute()) || one.isOfAllOf(coordinatedBy(by));
	}

	/** The processes in which a person may name substitutes for others. */
	Set<String> coordinatedBy(String person) {
		return this.rights.seenBy(this.directory.groupsOf(person));
	}

	private Set<String> processes(Wish wish, String by) {
		if (by.equals(wish.absent())) {
			require(this.rights.allProcesses().containsAll(wish.processes()), "processes-unknown", "");
			return wish.processes();
		}
		Set<String> coordinated = coordinatedBy(by);
		require(!coordinated.isEmpty() && coordinated.containsAll(wish.processes()), "not-yours", "");
		// Whoever could name themselves could take anybody's rights.
		require(!by.equals(wish.substitute()), "yourself", "");
		return wish.processes().isEmpty() ? coordinated : wish.processes();
	}

	private void requirePeople(Wish wish) {
		require(!wish.absent().equals(wish.substitute()), "same", "");
		find(wish.absent());
		Person substitute = find(wish.substitute());
		require(Addresses.isOne(substitute.email()), "no-address", substitute.name());
	}

	private void requireDays(Wish wish) {
		require(!wish.lastDay().isBefore(wish.firstDay()), "reversed", "");
		require(!wish.firstDay().isBefore(this.substitutions.today()), "past", "");
		require(wish.lastDay().isBefore(wish.firstDay().plusDays(LONGEST_DAYS)), "too-long", "");
	}

	/** Nobody stands in for one who is away, and nobody who stands in is away. */
	private void requireFree(Wish wish, Set<String> processes) {
		for (Substitution other : this.substitutions.around(wish.absent(), wish.firstDay(), wish.lastDay())) {
			require(!other.substitute().equals(wish.absent()), "stands-in", this.directory.name(wish.absent()));
			boolean apart = !other.processes().isEmpty() && !processes.isEmpty()
					&& other.processes().stream().noneMatch(processes::contains);
			require(apart, "overlap", this.directory.name(wish.absent()));
		}
		for (Substitution other : this.substitutions.around(wish.substitute(), wish.firstDay(), wish.lastDay())) {
			require(!other.absent().equals(wish.substitute()), "away", this.directory.name(wish.substitute()));
		}
	}

	private Person find(String id) {
		return Optional.of(id)
			.filter(text -> Person.ID.matcher(text).matches())
			.flatMap(this.directory::find)
			.orElseThrow(() -> new Unfit("unknown", id));
	}

	private static void require(boolean fit, String key, String about) {
		if (!fit) {
			throw new Unfit(key, about);
		}
	}

}
