package ca.docket.hiring;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import ca.docket.calendar.LatestTables;
import ca.docket.casefile.ProcessMessages;
import org.springframework.stereotype.Component;

/** Ends applications on which all is decided. */
@Component
class Endings {

	/** Who is told that they were not selected, of those who were not interviewed. */
	static final String TABLE = "hiring-told";

	private final Competitions competitions;

	private final Applications applications;

	private final AreaChoices choices;

	private final ProcessMessages messages;

	private final LatestTables tables;

	Endings(Competitions competitions, Applications applications, AreaChoices choices, ProcessMessages messages,
			LatestTables tables) {
		this.competitions = competitions;
		this.applications = applications;
		this.choices = choices;
		this.messages = messages;
		this.tables = tables;
	}

	void hired(Application one) {
		end(one, "hired");
	}

	/**
	 * Whoever was interviewed hears of it once nothing in any area can be changed.
	 * @param handedIn the area whose list is being handed in
	 */
	void turnedDown(String competition, int handedIn) {
		this.competitions.hold(competition);
		this.choices.turnedDown(competition, handedIn).forEach(one -> end(one, "not-selected"));
	}

	/**
	 * All who are left. By law an interviewed person is told, whatever the table says.
	 */
	void notSelected(String competition) {
		Set<String> interviewed = this.choices.interviewed(competition);
		Map<String, String> told = new HashMap<>();
		this.applications.open(competition).forEach(one -> {
			String others = told.computeIfAbsent(one.standing(),
					standing -> this.tables.answer(TABLE, Collections.singletonMap("standing", standing)));
			end(one, interviewed.contains(one.number()) || others.equals("yes") ? "not-selected" : "not-told");
		});
	}

	private void end(Application one, String ending) {
		this.messages.send(one.processInstanceId(), "hiring-application.decided", Map.of("ending", ending));
	}

}
