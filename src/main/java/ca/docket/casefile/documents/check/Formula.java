package ca.docket.casefile.documents.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses formulas of a table that fetch from other programs, files and servers. */
final class Formula {

	private static final Pattern FETCHING = Pattern
		.compile("(?i)(?<![A-Z0-9_])(DDE|RTD|CALL|EXEC|REGISTER(\\.ID)?|WEBSERVICE|IMAGE)\\s*\\(");

	private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern QUOTED = Pattern.compile("'[^']*'");

	/** Another program's data is "program|topic!item". */
	private static final Pattern OTHER_PROGRAM = Pattern.compile("\\|[^|;{}]*!");

	private Formula() {
	}

	static void check(String formula) {
		String code = TEXT.matcher(formula).replaceAll("");
		if (FETCHING.matcher(code).find() || OTHER_PROGRAM.matcher(QUOTED.matcher(code).replaceAll("")).find()) {
			throw new Unfit("fields");
		}
		if (code.contains("file:")) {
			throw new Unfit("external");
		}
		if (code.toUpperCase(Locale.ROOT).contains("HYPERLINK")) {
			TEXT.matcher(formula)
				.results()
				.map(text -> text.group(1))
				.filter(Target::isLocal)
				.findFirst()
				.ifPresent(local -> {
					throw Target.refused(local);
				});
		}
	}

}
