package ca.docket.casefile.letters;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.engine.letter.LetterText;
import ca.docket.notice.TextPart;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What a case makes public, as a site takes it: written like a letter, without a reader
 * and a greeting.
 */
@Component
public class PublicTexts {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="%1$s">
			<head><meta charset="utf-8"><title>%2$s</title></head>
			<body>
			%3$s</body>
			</html>
			""";

	private final LetterTexts texts;

	PublicTexts(LetterTexts texts) {
		this.texts = texts;
	}

	/**
	 * A text.
	 *
	 * @param html the whole document
	 */
	public record PublicText(String html, String text) {
	}

	/**
	 * Writes a text.
	 * @param name of the file that it is in, as {@code hiring-posted}
	 * @param said texts and lists of texts, by the names of placeholders
	 */
	public PublicText write(Case caseFile, String name, Locale language, Map<String, ?> said) {
		LetterText text = this.texts.of(caseFile, name, language);
		String title = HtmlUtils.htmlEscape(text.subject(said), StandardCharsets.UTF_8.name());
		String html = PAGE.formatted(language.getLanguage(), title, text.html(said));
		return new PublicText(html, TextPart.of(html));
	}

}
