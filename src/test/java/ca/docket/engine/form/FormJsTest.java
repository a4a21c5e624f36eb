package ca.docket.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.Chromium;
import ca.docket.OneChromium;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** The server and the form-js of Tasklist's own bundle judge the same random answers. */
@ExtendWith(OneChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormJsTest {

	/** What a variable offers to choose from. */
	private static final List<Map<String, Object>> OFFERED = List.of(Map.of("label", "One", "value", "one"),
			Map.of("label", "Two", "value", "two"));

	/** Answers to a form; to the one with everything in it three times as many. */
	private static final int ROUNDS = 20;

	/** So many times as many where none pass. */
	private static final int MOST = 10;

	private static final Resource EVERYTHING = new ClassPathResource("engine/everything.form");

	private static final String WEBJAR = "META-INF/resources/webjars/camunda/lib/";

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * Before the dates that are answered, so that none is over, and after those of fields
	 * for the past: the browser lets both pass.
	 */
	private final FormCheck check = new FormCheck(Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC),
			ZoneOffset.UTC);

	private final Random random = new Random(7);

	private Chromium chromium;

	private Page page;

	@BeforeAll
	void openTasklistsBundle(Chromium one) throws IOException {
		this.chromium = one;
		this.page = this.chromium.person("en-CA").newPage();
		for (String script : List.of(WEBJAR + "runtime.js", WEBJAR + "deps.js", "engine/form-js.js")) {
			this.page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(new ClassPathResource(script))));
		}
	}

	static Stream<String> forms() throws IOException {
		return Stream
			.concat(Stream.of(EVERYTHING, EVERYTHING, EVERYTHING),
					Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")))
			.map(FormJsTest::text);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theSameAnswersAreAcceptedAndTheSameFieldsRefused(String schema) throws IOException {
		Form form = Form.read(schema);
		int accepted = accepted(form, schema);
		for (int more = 1; accepted == 0 && more < MOST; more++) {
			accepted = accepted(form, schema);
		}
		assertThat(accepted).as("answers that pass").isPositive();
	}

	/** How many of some random answers both accept. */
	private int accepted(Form form, String schema) throws IOException {
		List<Map<String, Object>> all = IntStream.range(0, ROUNDS)
			.mapToObj(round -> answers(form, this.random, round % 2 == 0))
			.toList();
		List<Object> submitted = JsonValues.list(JsonValues.read((String) this.page.evaluate("submittedEach",
				Map.of("schema", schema, "all", JSON.writeValueAsString(all)))));
		assertThat(submitted).hasSize(ROUNDS);
		int accepted = 0;
		for (int round = 0; round < ROUNDS; round++) {
			accepted += judgedAlike(form, all.get(round), JsonValues.map(submitted.get(round))) ? 1 : 0;
		}
		return accepted;
	}

	private boolean judgedAlike(Form form, Map<String, Object> before, Map<String, Object> browser) {
		Map<String, Object> sent = JsonValues.map(browser.get("data"));
		Checked checked = this.check.check(form, sent, before, Map.of());
		Set<String> refused = checked.problems()
			.stream()
			.map(problem -> problem.field().substring(problem.field().lastIndexOf('.') + 1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(refused).as("%s of %s sent with %s: %s", form.id(), before, sent, checked.problems())
			.isEqualTo(new TreeSet<>(JsonValues.list(browser.get("errors"))));
		if (refused.isEmpty()) {
			assertThat(JsonValues.same(kept(checked.values()), kept(sent))).as("%s of %s", checked.values(), sent)
				.isTrue();
		}
		return refused.isEmpty();
	}

	/** Without what is empty. */
	private static Map<String, Object> kept(Map<String, Object> values) {
		Map<String, Object> kept = new HashMap<>(values);
		kept.values().removeIf(JsonValues::empty);
		return kept;
	}

	private static Map<String, Object> answers(Form form, Random random, boolean mild) {
		Map<String, Object> answers = data(form.fields(), random, mild);
		form.all()
			.filter(field -> field.json().hasNonNull("valuesKey"))
			.forEach(field -> answers.put(field.json().path("valuesKey").asText(), OFFERED));
		return answers;
	}

	private static Map<String, Object> data(List<FormComponent> fields, Random random, boolean mild) {
		Map<String, Object> data = new LinkedHashMap<>();
		for (FormComponent field : fields) {
			if (field.path().isEmpty()) {
				data.putAll(data(field.children(), random, mild));
			}
			else if (mild || random.nextInt(8) > 0) {
				data.put(field.path().get(0), value(field, random, mild));
			}
		}
		return data;
	}

	private static Object value(FormComponent field, Random random, boolean mild) {
		return switch (field.type()) {
			case "group" -> data(field.children(), random, mild);
			case "dynamiclist" ->
				Stream.generate(() -> data(field.children(), random, mild)).limit(random.nextInt(3)).toList();
			case "checkbox" -> random.nextBoolean();
			case "number" -> mild ? any(random, 1, 12, 30) : any(random, 0, 1, 2.5, 12, 100.01, 99.999, -1, 5000);
			case "datetime" -> switch (field.json().path("subtype").asText()) {
				case "datetime" -> any(random, "2026-03-08T10:30+01:00", "soon");
				case "time" -> any(random, "10:30", "18:05", "25:70");
				default -> field.json().at("/properties/past").isMissingNode()
						? any(random, "2026-02-28", "2027-07-01", "2026-13-45")
						: any(random, "2025-07-01", "2026-13-45");
			};
			case "radio", "select" -> any(random, options(field, random, mild).toArray());
			case "checklist", "taglist" ->
				new ArrayList<>(options(field, random, mild).stream().filter(each -> random.nextBoolean()).toList());
			default -> mild ? fitting(field).orElse(any(random, "abc", "a@b.ca"))
					: any(random, "", "a", "b", "abc", "ada@example.org", "x@y@z", "a longer text than that", "5");
		};
	}

	/** Of a field with a pattern: what it takes. */
	private static Optional<Object> fitting(FormComponent field) {
		String pattern = field.json().at("/validate/pattern").asText();
		return Stream.<Object>of("3525005", "08:30-16:30").filter(text -> text.toString().matches(pattern)).findFirst();
	}

	private static List<Object> options(FormComponent field, Random random, boolean mild) {
		List<Object> options = new ArrayList<>();
		field.json().path("values").forEach(each -> options.add(each.path("value").asText()));
		if (field.json().hasNonNull("valuesKey")) {
			OFFERED.forEach(each -> options.add(each.get("value")));
		}
		if (!mild && random.nextInt(9) == 0) {
			options.add("another");
		}
		return options.isEmpty() ? List.of("another") : options;
	}

	private static Object any(Random random, Object... values) {
		return values[random.nextInt(values.length)];
	}

	private static String text(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
