package ca.docket.family;

import java.util.Locale;

/**
 * A group of people.
 *
 * @param en its English name
 * @param fr its French name
 * @param nextLevel the group that does its tasks where it may not; null for none
 */
public record GroupEntry(String en, String fr, String nextLevel) {

	public String name(Locale language) {
		return language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? this.fr : this.en;
	}

}
