package ca.docket.intake.register;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.Csv;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register as files, for everybody who is signed in: {@code /register.csv} and
 * {@code /register.json}, with {@code lang} ({@code en} or {@code fr}; else the reader's)
 * and {@code on} (a day as {@code 2026-11-03}; else today). 400 with a sentence for
 * another language, for what is no day and for a day to come.
 * <p>
 * JSON: {@code {on, language, useCases: [{entry, since, endedOn, useCaseName, division,
 * description, launchDate, aiCapabilities, autonomous, humanInTheLoop, userBase,
 * dataUsed, withheld: {<field>: <why>}}]}}. Days are texts as {@code 2026-11-03},
 * {@code autonomous} and {@code humanInTheLoop} are true or false, all others are texts;
 * {@code endedOn} is null while the use goes on, and a withheld field is null and named,
 * with its reason in words, in {@code withheld}, which else is empty.
 * <p>
 * CSV: UTF-8 with a mark, as RFC 4180 has it; a first line with the same names, without
 * {@code withheld}: a withheld field says its reason in its own place. Yes and no are in
 * the language, {@code endedOn} is empty while the use goes on, and what a calculating
 * program would take for a formula begins with an apostrophe. Names and order of the
 * columns stay; new ones come at the end.
 */
@RestController
class RegisterExports {

	private final Register register;

	private final MessageSource texts;

	RegisterExports(Register register, MessageSource texts) {
		this.register = register;
		this.texts = texts;
	}

	/** The register as JSON has it. */
	record File(LocalDate on, String language, List<Map<String, Object>> useCases) {
	}

	@GetMapping("/register.csv")
	void csv(@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String lang, Locale reader,
			HttpServletResponse response) throws RegisterQuery.Wrong, IOException {
		RegisterQuery query = this.register.asked(on, lang, reader);
		Writer out = Csv.download(response, name(query, "csv"),
				Stream
					.concat(Stream.of("entry", "since", "endedOn"),
							Arrays.stream(RegisterField.values()).map(RegisterField::key))
					.toArray());
		for (PublishedEntry published : this.register.read(query)) {
			List<Object> cells = new ArrayList<>(
					Arrays.asList(published.entry(), published.since(), published.endedOn()));
			published.values().forEach(value -> cells.add(cell(value)));
			Csv.line(out, cells.toArray());
		}
	}

	/** A day is for programs in a file of either kind. */
	private static Object cell(PublishedEntry.Value value) {
		return (value.field().kind() == RegisterField.Kind.DATE && !value.withheld()) ? value.plain() : value.text();
	}

	@GetMapping("/register.json")
	ResponseEntity<File> json(@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String lang,
			Locale reader) throws RegisterQuery.Wrong {
		RegisterQuery query = this.register.asked(on, lang, reader);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name(query, "json")).build().toString())
			.body(new File(query.on(), query.language().getLanguage(),
					this.register.read(query).stream().map(this::useCase).toList()));
	}

	private Map<String, Object> useCase(PublishedEntry published) {
		Map<String, Object> useCase = new LinkedHashMap<>();
		useCase.put("entry", published.entry());
		useCase.put("since", published.since());
		useCase.put("endedOn", published.endedOn());
		published.values().forEach(value -> useCase.put(value.field().key(), value.plain()));
		Map<String, String> withheld = new LinkedHashMap<>();
		published.values()
			.stream()
			.filter(PublishedEntry.Value::withheld)
			.forEach(value -> withheld.put(value.field().key(), value.text()));
		useCase.put("withheld", withheld);
		return useCase;
	}

	private static String name(RegisterQuery query, String ending) {
		return "register-%s-%s.%s".formatted(query.on(), query.language().getLanguage(), ending);
	}

	@ExceptionHandler
	ResponseEntity<String> wrong(RegisterQuery.Wrong wrong, Locale reader) {
		return ResponseEntity.badRequest()
			.header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
			.body(this.texts.getMessage(wrong.key(), new Object[] { wrong.sent() }, reader));
	}

}
