package ca.docket.earb.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ca.docket.casefile.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which case is dealt with at which meeting. Whoever changes it waits for others who do,
 * so that two never take the last place.
 */
@Component
@Transactional
public class Agenda {

	private final Meetings meetings;

	private final Items items;

	private final NextMeeting next;

	private final Announcements announcements;

	Agenda(Meetings meetings, Items items, NextMeeting next, Announcements announcements) {
		this.meetings = meetings;
		this.items = items;
		this.next = next;
		this.announcements = announcements;
	}

	/**
	 * Puts a case on the agenda of the next meeting with room whose lead time it still
	 * meets. One that is on an agenda stays there.
	 * @return the number of the meeting's case
	 */
	public String put(String caseNumber) {
		this.meetings.lock();
		return this.items.current(caseNumber).map(Item::meeting).orElseGet(() -> {
			Meeting meeting = this.next.inTime();
			this.items.add(meeting.number(), caseNumber);
			this.announcements.changed(meeting.number());
			return meeting.number();
		});
	}

	/** Where a case is on the agenda, or was last; empty where it never was. */
	public Optional<Item> of(String caseNumber) {
		return this.items.latest(caseNumber);
	}

	/**
	 * Takes a case off the agenda; its place is free for another. Who has the agenda gets
	 * it as it is then.
	 */
	public void remove(String caseNumber) {
		// most cases that end are on no agenda, and wait for nobody
		if (this.items.current(caseNumber).isEmpty()) {
			return;
		}
		this.meetings.lock();
		this.items.current(caseNumber).ifPresent(item -> {
			this.items.state(item, "removed");
			this.announcements.changed(item.meeting());
		});
	}

	/** A case that ends before the board has decided on it leaves the agenda. */
	@EventListener
	void closed(CaseClosed event) {
		remove(event.number());
	}

	/**
	 * Notes what the board decided, for the minutes.
	 * @param outcome as {@code endorsed}
	 */
	public void settled(String caseNumber, String outcome) {
		this.items.current(caseNumber).ifPresent(item -> this.items.settled(item, outcome));
	}

	/**
	 * Moves items to the first meeting after theirs that has room, each by itself.
	 * @param why the state that they leave behind
	 */
	List<Moved> moveOn(List<Item> moving, String why) {
		this.meetings.lock();
		List<Moved> moved = moving.stream().map(item -> {
			Meeting later = this.next.after(this.meetings.find(item.meeting()).orElseThrow());
			this.items.state(item, why);
			this.items.add(later.number(), item.caseNumber());
			return new Moved(item, later);
		}).toList();
		moved.stream().map(one -> one.to().number()).distinct().forEach(this.announcements::changed);
		return moved;
	}

	/** Moves what has no quorum to the next meeting, and tells the members. */
	void moveOnWithoutQuorum(Meeting meeting, List<Item> items) {
		List<Moved> moved = moveOn(items, "no-quorum");
		if (!moved.isEmpty()) {
			this.announcements.noQuorum(meeting, moved);
		}
	}

	/**
	 * Does to an agenda what a coordinator said, with case numbers.
	 * @param first those that come first, in this order
	 * @param moveOn those that move to the next meeting
	 * @param bringForward those that come from a later one
	 * @return whether it is another agenda now
	 */
	boolean arrange(Meeting meeting, List<String> first, List<String> moveOn, List<String> bringForward) {
		this.meetings.lock();
		List<String> before = numbers(meeting);
		bringForward(meeting, bringForward);
		List<Item> open = this.items.open(meeting.number());
		moveOn(open.stream().filter(item -> moveOn.contains(item.caseNumber())).toList(), "moved");
		List<Item> ordered = open.stream()
			.filter(item -> !moveOn.contains(item.caseNumber()))
			.sorted(Comparator.comparingInt(item -> place(first, item)))
			.toList();
		for (int i = 0; i < ordered.size(); i++) {
			this.items.position(ordered.get(i), i + 1);
		}
		return !before.equals(numbers(meeting));
	}

	private List<String> numbers(Meeting meeting) {
		return this.items.open(meeting.number()).stream().map(Item::caseNumber).toList();
	}

	private void bringForward(Meeting meeting, List<String> numbers) {
		List<Item> later = numbers.stream()
			.flatMap(number -> this.items.current(number).stream())
			.filter(item -> item.startsAt().isAfter(meeting.startsAt()))
			.toList();
		later.forEach(item -> {
			this.items.state(item, "moved");
			this.items.add(meeting.number(), item.caseNumber());
		});
		later.stream().map(Item::meeting).distinct().forEach(this.announcements::changed);
	}

	private static int place(List<String> first, Item item) {
		int place = first.indexOf(item.caseNumber());
		return (place < 0) ? first.size() + item.position() : place;
	}

}
