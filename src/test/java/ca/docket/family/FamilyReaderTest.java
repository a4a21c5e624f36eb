package ca.docket.family;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the operators write is clear, or they are told where it is not. */
class FamilyReaderTest {

	private static final FamilyFiles NONE = new FamilyFiles(Map.of());

	private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

	@BeforeEach
	void readTexts() {
		this.texts.setBasename("messages/checks");
		this.texts.setDefaultEncoding("UTF-8");
		this.texts.setFallbackToSystemLocale(false);
	}

	@Test
	void aFileSaysAllOfAFamily() {
		Snapshot read = TestFamilies.read("""
				prefix: AB1
				processes:
				  one:
				    start: [ staff ]
				    see: [ directors ]
				    decide: [ coordinators, directors ]
				    retention: { granted: P18M, otherwise: P90D }
				    grants: { granted: { Activity_Decide: [ decision=granted ] } }
				    separate-from: { Activity_Decide: [ requester, reviewers ] }
				    sealed: [ Activity_Vote ]
				    personal: [ Activity_Declare ]
				    timer-starts: [ Event_Monday ]
				  one-part: { prefix: ABP }
				""");
		ProcessRules rules = read.rules("one");
		assertThat(rules.start()).containsExactly("staff");
		assertThat(rules.see()).containsExactly("directors");
		assertThat(rules.decide()).containsExactlyInAnyOrder("coordinators", "directors");
		assertThat(rules.retention())
			.containsExactlyInAnyOrderEntriesOf(Map.of("granted", Period.ofMonths(18), "otherwise", Period.ofDays(90)));
		assertThat(rules.grants()).containsEntry("granted", Map.of("Activity_Decide", List.of("decision=granted")));
		assertThat(rules.separateFrom()).containsEntry("Activity_Decide", List.of("requester", "reviewers"));
		assertThat(rules.sealed()).containsExactly("Activity_Vote");
		assertThat(rules.personal()).containsExactly("Activity_Declare");
		assertThat(rules.timerStarts()).containsExactly("Event_Monday");
		assertThat(List.of(read.prefix("one"), read.prefix("one-part"))).containsExactly("AB1", "ABP");
		assertThat(read.groups().get("coordinators").name(Locale.CANADA_FRENCH)).isEqualTo("Coordination");
		assertThat(read.nextLevel("coordinators")).contains("directors");
		assertThat(List.of("directors", "kings")).allSatisfy(group -> assertThat(read.nextLevel(group)).isEmpty());
	}

	@Test
	void nothingIsAllowedInAProcessThatNoFileNames() {
		Snapshot read = TestFamilies.read("{ prefix: TX, processes: { one: { } } }");
		assertThat(read.isOn("one")).isTrue();
		assertThat(read.isOn("another")).isFalse();
		assertThat(read.rules("another").groups()).isEmpty();
		assertThat(read.areOfOneFamily("another", "another")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					prefix: TX\\nprocess: {}                      | x.yaml, process: there is no such key. The keys here are prefix, processes.
					prefix: TX\\nprocesses: {o: {se: [staff]}}    | x.yaml, processes.o.se: there is no such key.
					prefix: TX\\nprocesses: {o: {see: staff}}     | x.yaml, processes.o.see: this is not the kind of value
					prefix: TX\\nprocesses: {o: [staff]}          | x.yaml, processes.o: this is not the kind of value
					prefix: TX\\nprocesses: {o: }                 | x.yaml, processes.o: this is not the kind of value
					prefix: TX\\nprocesses: {o: {see: [kings]}}   | x.yaml, processes.o: there is no group kings.
					prefix: TX\\nprocesses: {o: {}, o: {}}        | x.yaml, line 2: this is not YAML as it is read here: found duplicate key o.
					prefix: TX\\nprefix: TY                       | x.yaml, line 2: this is not YAML as it is read here: found duplicate key prefix.
					prefix: [                                     | x.yaml, line
					prefix: tx                                    | x.yaml: the prefix must be 2 to 6 capital letters
					processes: {}                                 | x.yaml: the prefix must be 2 to 6 capital letters
					prefix: TX\\nprocesses: {o: {prefix: X-Y}}    | x.yaml: the prefix must be 2 to 6 capital letters
					prefix: TX\\nprocesses: {o: {prefix: TX}}     | x.yaml: the prefix TX belongs to x.yaml.
					prefix: TX\\nprocesses: {o: {retention: {otherwise: 7 years}}} | x.yaml, processes.o.retention.otherwise: a period must be above zero and written as P7Y, P18M or P90D, not 7 years.
					prefix: TX\\nprocesses: {o: {retention: {otherwise: P0D}}}     | x.yaml, processes.o.retention.otherwise: a period must be above zero
					prefix: TX\\nprocesses: {o: {retention: {otherwise: P-7Y}}}    | x.yaml, processes.o.retention.otherwise: a period must be above zero
					prefix: TX\\nprocesses: {o: {separate-from: {a: requester}}}   | x.yaml, processes.o.separate-from.a: this is not the kind of value
					just words                                    | x.yaml: the file names nothing.
					''                                            | x.yaml: the file names nothing.
					""")
	void aFileThatIsNotClearIsToldWithItsPlace(String text, String sentence) {
		assertThat(refused("x.yaml", text.replace("\\n", "\n"))).singleElement().asString().startsWith(sentence);
	}

	@Test
	void aPrefixAndAProcessBelongToOneFamily() {
		assertThat(refused("a.yaml", "{ prefix: TX, processes: { one: { } } }", "b.yaml",
				"{ prefix: TX, processes: { one: { } } }"))
			.containsExactly("b.yaml: the prefix TX belongs to a.yaml.", "b.yaml: the process one belongs to a.yaml.");
	}

	@Test
	void everyGroupHasTwoNamesAndAKnownNextLevel() {
		assertThat(refused("office.yaml", "groups: { a: { en: A }, b: { en: B, fr: B, next-level: c }, d: }"))
			.containsExactly("office.yaml, group a: its name is needed in English (en) and in French (fr).",
					"office.yaml, groups.b.next-level: there is no group c.",
					"office.yaml, group d: its name is needed in English (en) and in French (fr).");
	}

	@Test
	void allThatIsWrongIsToldAtOnceAndInFrenchToo() {
		String[] files = { "x.yaml", "prefix: x\nprocesses: { o: { see: [ kings, queens ] } }", "y.yaml", "[" };
		assertThat(refused(files)).hasSize(4);
		assertThat(findings(files)).allSatisfy(finding -> assertThat(finding.text(this.texts, Locale.FRENCH))
			.isNotEqualTo(finding.text(this.texts, Locale.ENGLISH)));
	}

	@Test
	void ofAFamilyWhoseFileIsGoneAllButTheStartsHolds() throws Unclear {
		FamilyFiles former = new FamilyFiles(Map.of("gone.yaml",
				"""
						prefix: GN
						processes:
						  left: { start: [ staff ], see: [ directors, kings ], sealed: [ Activity_Vote ], timer-starts: [ Event_X ] }
						  moved: { see: [ staff ] }
						""",
				"old.yaml", "what: this was"));
		Snapshot read = FamilyReader.read(
				TestFamilies.files("new.yaml", "{ prefix: NW, processes: { moved: { see: [ directors ] } } }"), former);
		assertThat(read.isOn("left")).isFalse();
		assertThat(read.rules("left").start()).isEmpty();
		assertThat(read.rules("left").timerStarts()).isEmpty();
		assertThat(read.rules("left").see()).contains("directors");
		assertThat(read.rules("left").sealed()).containsExactly("Activity_Vote");
		assertThat(read.prefix("left")).isEqualTo("GN");
		assertThat(read.isOn("moved")).isTrue();
		assertThat(read.rules("moved").see()).containsExactly("directors");
		assertThat(read.prefix("moved")).isEqualTo("NW");
	}

	@Test
	void aDifferenceNamesEachValueThatChanged() {
		assertThat(
				Difference.between("prefix: TX\na: { see: [ x ], gone: 1 }", "# why\na: { see: [ x, y ] }\nprefix: TX"))
			.isEqualTo("- a.gone: 1\n- a.see: [x]\n+ a.see: [x, y]");
		assertThat(Difference.between("", "prefix: TX")).isEqualTo("+ prefix: TX");
		assertThat(Difference.between("prefix: TX", "")).isEqualTo("- prefix: TX");
	}

	private List<String> refused(String... files) {
		return findings(files).stream().map(finding -> finding.text(this.texts, Locale.ENGLISH)).toList();
	}

	private static List<Finding> findings(String... files) {
		List<Finding>[] found = new List[1];
		assertThatExceptionOfType(Unclear.class).isThrownBy(() -> FamilyReader.read(TestFamilies.files(files), NONE))
			.satisfies(unclear -> found[0] = unclear.findings());
		return found[0];
	}

}
