package ca.docket.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form-js of this version says in English only, and our French for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormJsTextsTest {

	/** Names for its editor, its demonstration, keys of the keyboard, kinds of values. */
	private static final Set<String> NEVER_SHOWN = Set.of("use strict", "Context", "Root", "Feel", "Date", "Time",
			"Date & Time", "No timezone", "Static", "Input data", "Expression", "Value", "Script execution",
			"Allow same origin", "Open in fullscreen", "Geolocation", "Camera access", "Microphone access",
			"Forms submission", "Open modal windows", "Open popups", "Top level navigation", "Storage access by user",
			"No options source defined in the form definition", "Enter", "Escape", "Space", "Backspace", "Delete",
			"Name", "John Doe", "Erika Muller", "Dominic Leaf", "Field", "Form", "Row_", "NaN",
			"unhandled error in event listener", "Unknown expression type: ");

	private static final Pattern MODULE = Pattern.compile("[,{]\\d+:function\\([a-z,]*\\)\\{");

	private static final Pattern SPOKEN = Pattern.compile("[A-Z][a-z]+( .*|[^A-Z]*)|.*[a-z]{2} [a-z]{2}.*| [a-z]+ ",
			Pattern.DOTALL);

	private static final Pattern NOT_WORDS = Pattern.compile("fjs-|cds-|: \\w+;|rgba|\\bborder-|^[MmLl]\\d");

	/**
	 * What stands before a text that tells programmers something, or names a kind of
	 * field.
	 */
	private static final Pattern FOR_PROGRAMMERS = Pattern
		.compile(".*(Error\\(|console\\.\\w+\\(|\\.config=\\{[^{}]*label:)$", Pattern.DOTALL);

	private static final Pattern PAIR = Pattern.compile("^  '((?:[^'\\\\]|\\\\.)+)':\\s+'([^']+)',?$",
			Pattern.MULTILINE);

	private Map<String, String> french;

	private String formJs;

	@BeforeAll
	void read() throws IOException {
		this.french = pairs(text("static/docket-webapps-fr.js"));
		this.formJs = module(text("META-INF/resources/webjars/camunda/lib/deps.js"), "Field is required.");
	}

	@Test
	void everythingThatFormJsSaysHasItsFrench() {
		List<String> said = said(this.formJs);
		assertThat(said).contains("Select", "No results", "Field must have minimum value of {}.", " of ");
		assertThat(said)
			.allSatisfy(text -> assertThat(this.french.keySet()).as(text).anyMatch(english -> english.contains(text)));
	}

	@Test
	void noFrenchIsForWhatFormJsNoLongerSays() {
		List<String> said = said(this.formJs);
		List<String> formats = List.of("yyyy-mm-dd", "hh:mm ?m");
		assertThat(this.french.keySet())
			.allMatch(english -> formats.contains(english) || said.stream().anyMatch(english::contains));
	}

	@Test
	void theFrenchHasAsManyValues() {
		this.french.forEach((english, french) -> assertThat(holes(french)).as(english)
			.isEqualTo(english.contains("pattern") ? 0 : holes(english)));
	}

	private static List<String> said(String script) {
		List<String> said = new ArrayList<>();
		for (int at = 0; at < script.length(); at++) {
			char quote = script.charAt(at);
			if (quote == '/' && beginsRegex(script, at)) {
				at = end(script, at, true);
			}
			else if (quote == '"' || quote == '\'' || quote == '`') {
				int end = end(script, at, false);
				String text = plain(script.substring(at + 1, end));
				if (SPOKEN.matcher(text).matches() && !NOT_WORDS.matcher(text).find() && !NEVER_SHOWN.contains(text)
						&& !FOR_PROGRAMMERS.matcher(script.substring(Math.max(0, at - 90), at)).matches()) {
					said.add(text);
				}
				at = end;
			}
		}
		return said;
	}

	private static boolean beginsRegex(String script, int at) {
		return "(,=:[!&|?{};\n".indexOf(script.charAt(at - 1)) >= 0 || script.startsWith("return", at - 6);
	}

	/** Where the literal ends that begins here. */
	private static int end(String script, int from, boolean regex) {
		boolean inClass = false;
		for (int at = from + 1;; at++) {
			char each = script.charAt(at);
			inClass = regex && (each == '[' || inClass && each != ']');
			if (each == script.charAt(from) && !inClass) {
				return at;
			}
			if (each == '\\') {
				at++;
			}
		}
	}

	private static String plain(String literal) {
		return literal.replaceAll("\\$\\{[^}]*\\?\"s\":\"\"}", "s").replaceAll("\\$\\{[^}]*}", "{}").replace("\\", "");
	}

	private static int holes(String text) {
		return text.split("\\{}", -1).length - 1;
	}

	private static Map<String, String> pairs(String script) {
		Map<String, String> pairs = new TreeMap<>();
		Matcher pair = PAIR.matcher(script);
		while (pair.find()) {
			pairs.put(pair.group(1).replace("\\", ""), pair.group(2));
		}
		return pairs;
	}

	private static String module(String bundle, String text) {
		int within = bundle.indexOf(text);
		Matcher module = MODULE.matcher(bundle);
		int begin = 0;
		while (module.find() && module.start() < within) {
			begin = module.start();
		}
		return bundle.substring(begin, module.start());
	}

	private static String text(String file) throws IOException {
		return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
	}

}
