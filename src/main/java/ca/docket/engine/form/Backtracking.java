package ca.docket.engine.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the ways in which a pattern can fit a text. A browser tries one after the other
 * before it says that none does, the server does not.
 */
final class Backtracking {

	/** Some moments. */
	private static final double MOST = 1e7;

	private static final int LONGEST = 500;

	/** What is repeated without a limit ends at any character of an answer. */
	private static final double ANYWHERE = 100;

	private static final Pattern OPEN = Pattern.compile("\\((?:\\?(?:[a-zA-Z-]*:|P?<\\w+>))?");

	private static final Pattern ONE = Pattern
		.compile("\\(\\?[a-zA-Z-]+\\)|\\\\.|\\[\\^?]?(?:\\[:\\w+:]|\\\\.|[^\\]\\\\])*]|[^|)]", Pattern.DOTALL);

	private static final Pattern REPEATED = Pattern.compile("(?:([*+?])|\\{(\\d+)(,?)(\\d*)})\\??");

	private final String pattern;

	private int at;

	private Backtracking(String pattern) {
		this.pattern = pattern;
	}

	/** Whether a pattern that can be read could hold up whoever answers. */
	static boolean isPossible(String pattern) {
		return pattern.length() > LONGEST || new Backtracking(pattern).alternatives() > MOST;
	}

	private double alternatives() {
		double ways = sequence();
		while (next('|')) {
			ways += sequence();
		}
		return ways;
	}

	private double sequence() {
		double ways = 1;
		while (this.at < this.pattern.length() && "|)".indexOf(this.pattern.charAt(this.at)) < 0) {
			double part = part();
			Matcher times = matcher(REPEATED);
			ways *= times.lookingAt() ? repeated(part, times) : part;
		}
		return ways;
	}

	private double part() {
		int from = this.at;
		take(matcher(ONE));
		if (!this.pattern.substring(from, this.at).equals("(")) {
			return 1;
		}
		this.at = from;
		take(matcher(OPEN));
		double ways = alternatives();
		next(')');
		return ways;
	}

	private double repeated(double ways, Matcher times) {
		take(times);
		if ("?".equals(times.group(1))) {
			return 1 + ways;
		}
		boolean endless = times.group(1) != null || !times.group(3).isEmpty() && times.group(4).isEmpty();
		if (endless) {
			return (ways > 1) ? Double.POSITIVE_INFINITY : ANYWHERE;
		}
		double least = Double.parseDouble(times.group(2));
		double most = times.group(4).isEmpty() ? least : Double.parseDouble(times.group(4));
		return (ways > 1) ? Math.pow(ways, most) : 1 + Math.min(most - least, ANYWHERE);
	}

	private boolean next(char expected) {
		boolean there = this.at < this.pattern.length() && this.pattern.charAt(this.at) == expected;
		this.at += there ? 1 : 0;
		return there;
	}

	private Matcher matcher(Pattern what) {
		return what.matcher(this.pattern).region(this.at, this.pattern.length());
	}

	private boolean take(Matcher found) {
		boolean there = found.lookingAt();
		this.at = there ? found.end() : this.at;
		return there;
	}

}
