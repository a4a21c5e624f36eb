package ca.docket.earb.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

	Agenda(Meetings meetings, Items items, NextMeeting next) {
		this.meetings = meetings;
		this.items = items;
		this.next = next;
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
			return meeting.number();
		});
	}

	/** Where a case is on the agenda, or was last; empty where it never was. */
	public Optional<Item> of(String caseNumber) {
		return this.items.latest(caseNumber);
	}

	/** Takes a case off the agenda; its place is free for another. */
	public void remove(String caseNumber) {
		this.meetings.lock();
		this.items.current(caseNumber).ifPresent(item -> this.items.state(item, "removed"));
	}

	/**
	 * Notes what the board decided, for the minutes.
	 * @param outcome as {@code endorsed}
	 */
	public void settled(String caseNumber, String outcome) {
		this.items.current(caseNumber).ifPresent(item -> this.items.settled(item, outcome));
	}

	/** Deletes what is known of a case whose time is over. */
	public void forget(String caseNumber) {
		this.items.forgetCase(caseNumber);
	}

	/** Moves an item to the first meeting after its own that has room. */
	Meeting moveOn(Item item, String why) {
		this.meetings.lock();
		Meeting later = this.next.after(this.meetings.find(item.meeting()).orElseThrow());
		this.items.state(item, why);
		this.items.add(later.number(), item.caseNumber());
		return later;
	}

	/** Moves all items of a meeting that does not take place. */
	void moveAll(Meeting meeting) {
		this.items.open(meeting.number()).forEach(item -> moveOn(item, "moved"));
	}

	boolean isFilled(Meeting meeting) {
		return !this.items.open(meeting.number()).isEmpty();
	}

	/**
	 * Does to an agenda what a coordinator said, with case numbers.
	 * @param first those that come first, in this order
	 * @param moveOn those that move to the next meeting
	 * @param bringForward those that come from a later one
	 */
	void arrange(Meeting meeting, List<String> first, List<String> moveOn, List<String> bringForward) {
		this.meetings.lock();
		bringForward.forEach(number -> this.items.current(number)
			.filter(item -> item.startsAt().isAfter(meeting.startsAt()))
			.ifPresent(item -> {
				this.items.state(item, "moved");
				this.items.add(meeting.number(), number);
			}));
		List<Item> open = this.items.open(meeting.number());
		open.stream().filter(item -> moveOn.contains(item.caseNumber())).forEach(item -> moveOn(item, "moved"));
		List<Item> ordered = open.stream()
			.filter(item -> !moveOn.contains(item.caseNumber()))
			.sorted(Comparator.comparingInt(item -> place(first, item)))
			.toList();
		for (int i = 0; i < ordered.size(); i++) {
			this.items.position(ordered.get(i), i + 1);
		}
	}

	private static int place(List<String> first, Item item) {
		int place = first.indexOf(item.caseNumber());
		return (place < 0) ? first.size() + item.position() : place;
	}

}
