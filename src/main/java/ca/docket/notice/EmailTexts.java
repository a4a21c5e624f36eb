package ca.docket.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders emails from {@code mail/<template>_<language>.html}: the title becomes the
 * subject, and the body is inserted into the common frame. The template engine is
 * separate from that of the pages, so that an email sees only the values it is given.
 */
@Component
class EmailTexts {

	private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

	private static final Pattern NAME = Pattern.compile("'[^']*'|(?<![\\w.#])[A-Za-z]\\w*");

	private static final Pattern LOOP = Pattern.compile("th:each=\"\\s*(\\w+)\\s*:");

	private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null", "empty", "eq", "ne",
			"gt", "lt", "ge", "le");

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final Map<String, Set<String>> placeholders = new ConcurrentHashMap<>();

	private final Office office;

	EmailTexts(Office office) {
		this.office = office;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("mail/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		this.engine.setTemplateResolver(resolver);
	}

	/**
	 * @param values what the text names; {@code office} and {@code home}, the address of
	 * the first page, are there by themselves
	 * @throws IllegalArgumentException with a sentence, where there is no such text or it
	 * names a value that is not given
	 */
	EmailText render(String template, Locale language, Map<String, ?> values) {
		String file = file(template, language);
		Map<String, Object> all = new HashMap<>(values);
		all.put("office", this.office.name());
		all.put("home", this.office.link("/").toString());
		Set<String> missing = new TreeSet<>(this.placeholders.computeIfAbsent(file, EmailTexts::placeholders));
		missing.removeAll(all.keySet());
		if (!missing.isEmpty()) {
			throw new IllegalArgumentException(
					"The email %s names values that are not given: %s.".formatted(file, missing));
		}
		Document text = Jsoup.parse(this.engine.process(file, new Context(language, all)));
		String subject = text.title().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		text.outputSettings().prettyPrint(false);
		return framed(language, subject, text.body().html(), true);
	}

	/**
	 * A text in the frame that all emails share.
	 * @param body HTML
	 * @param signsIn whether the reader does, and so is shown the way to the first page
	 */
	EmailText framed(Locale language, String subject, String body, boolean signsIn) {
		Map<String, Object> values = Map.of("office", this.office.name(), "home", this.office.link("/").toString(),
				"subject", subject, "body", body, "signsIn", signsIn);
		return new EmailText(subject, this.engine.process(file("frame", language), new Context(language, values)));
	}

	/** The values that a text names, without those that all texts have. */
	static Set<String> placeholders(String file) {
		String source = source(file);
		Set<String> names = new TreeSet<>();
		EXPRESSION.matcher(source)
			.results()
			.flatMap(expression -> NAME.matcher(expression.group(1)).results())
			.map(name -> name.group())
			.filter(name -> !name.startsWith("'") && !WORDS.contains(name))
			.forEach(names::add);
		Matcher loop = LOOP.matcher(source);
		while (loop.find()) {
			names.remove(loop.group(1));
		}
		names.removeAll(Set.of("office", "home"));
		return names;
	}

	private static String source(String file) {
		try (InputStream in = EmailTexts.class.getResourceAsStream("/mail/" + file + ".html")) {
			if (in == null) {
				throw new IllegalArgumentException("There is no email text mail/%s.html.".formatted(file));
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String file(String template, Locale language) {
		return template + (language.getLanguage().equals("fr") ? "_fr" : "_en");
	}

}
