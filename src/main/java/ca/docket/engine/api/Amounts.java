package ca.docket.engine.api;

import java.util.List;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import org.springframework.http.HttpStatus;

/**
 * Counts what one call asks of the database. Each condition on a variable is a join, and
 * some hundred of them take a minute and a gigabyte.
 */
class Amounts {

	private static final int MOST_CONDITIONS = 20;

	private static final int MOST_ENTRIES = 500;

	private static final int DEEPEST = 12;

	private int conditions;

	private int entries;

	/**
	 * Counts what is in a list of a body.
	 * @param at where the token stands
	 */
	void count(JsonToken token, JsonStreamContext at) throws BodyRefused {
		if (at.getNestingDepth() > DEEPEST) {
			throw refused("api.nesting", DEEPEST);
		}
		JsonStreamContext list = token.isStructStart() ? at.getParent() : at;
		if (list.inArray() && !token.isStructEnd()) {
			count(list.getParent().getCurrentName(), 1);
		}
	}

	/** In an address a list has commas. */
	void count(String name, List<String> values) throws BodyRefused {
		count(name, String.join(",", values).split(",", -1).length);
	}

	private void count(String name, int more) throws BodyRefused {
		this.entries += more;
		if (isOfConditions(String.valueOf(name))) {
			this.conditions += more;
		}
		if (this.conditions > MOST_CONDITIONS) {
			throw refused("api.conditions", MOST_CONDITIONS);
		}
		if (this.entries > MOST_ENTRIES) {
			throw refused("api.entries", MOST_ENTRIES);
		}
	}

	private static boolean isOfConditions(String name) {
		return name.endsWith("ariables") || name.equals("orQueries") || name.equals("sorting");
	}

	private static BodyRefused refused(String reason, int most) {
		return new BodyRefused(HttpStatus.BAD_REQUEST, reason, most);
	}

}
