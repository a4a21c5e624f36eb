package ca.docket.notice;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes an event as calendars take it (RFC 5545, 5546). */
public final class ICalendar {

	/**
	 * In characters: the standard wants no more than 75 bytes, and most of ours are two.
	 */
	private static final int LONGEST_LINE = 37;

	private ICalendar() {
	}

	/**
	 * The file for one event.
	 * @param of what the events of this kind are called, as {@code Meetings}
	 */
	public static String text(String of, Method method, VEvent event) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Docket//%s//EN".formatted(of)));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(method);
		calendar.add(event);
		try {
			StringWriter text = new StringWriter();
			new CalendarOutputter(false, LONGEST_LINE).output(calendar, text);
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
