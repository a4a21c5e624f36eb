package ca.docket.intake.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.docket.intake.impact.Question.Kind;

/**
 * The result of an assessment, by the rule of the official tool. Raw impact is the sum of
 * all weights of the questions about impact, mitigation that of the questions about
 * mitigation in the phase of the project. Mitigation of at least 80 % of its maximum
 * lowers the raw impact by 15 %, rounded half up, to the current score; the level is I up
 * to 25 % of the maximum impact, II up to 50 %, III up to 75 %, else IV. The maxima
 * differ by version: 107 and 45 up to 0.9.1, 126 and 46 in 0.10.0, 167 and 77 from 1.0.0.
 *
 * @param version of the tool, {@code 1.0.1}
 * @param phase {@code design} or {@code implementation}
 * @param deducted whether mitigation lowered the raw impact
 * @param level 1 to 4
 * @param unanswered how many scored questions the tool would have asked and the file does
 * not answer: they count 0
 * @param outdated answers without weight that only another version of the tool has, as
 * {@code question: value}; a file that was begun with an older version keeps such
 */
public record Score(String version, String phase, int raw, int maxRaw, int mitigation, int maxMitigation,
		boolean deducted, int current, int level, int unanswered, List<String> outdated, List<Area> areas) {

	/** The question that says which phase a project is in. */
	static final String PHASE = "projectDetailsPhase";

	/** In the order of the question's choices {@code item1} and {@code item2}. */
	static final List<String> PHASES = List.of("design", "implementation");

	/**
	 * The score of one area.
	 *
	 * @param area the tool's id of it
	 * @param kind {@code raw} or {@code mitigation}
	 */
	public record Area(String area, String kind, int score, int max, int unanswered) {

		private Area plus(int score, int max, int unanswered) {
			return new Area(this.area, this.kind, this.score + score, this.max + max, this.unanswered + unanswered);
		}

	}

	/** Answers must be such as the version knows. */
	static Score of(ScoringTable table, Map<String, List<String>> answers, List<String> outdated) {
		List<Area> areas = areas(table, answers);
		int raw = sum(areas, Kind.RAW);
		int mitigation = sum(areas, Kind.MITIGATION);
		boolean deducted = deducts(mitigation, table.maxMitigation());
		int current = deducted ? lowered(raw) : raw;
		return new Score(table.version().substring(1), PHASES.get(answers.get(PHASE).contains("item1") ? 0 : 1), raw,
				table.maxRaw(), mitigation, table.maxMitigation(), deducted, current, level(current, table.maxRaw()),
				areas.stream().mapToInt(Area::unanswered).sum(), outdated, areas);
	}

	static boolean deducts(int mitigation, int max) {
		return 100 * mitigation >= 80 * max;
	}

	/** In whole numbers: the tool's own rounding gives the same up to every maximum. */
	static int lowered(int raw) {
		return (85 * raw + 50) / 100;
	}

	static int level(int current, int max) {
		return (4 * current <= max) ? 1 : (2 * current <= max) ? 2 : (4 * current <= 3 * max) ? 3 : 4;
	}

	private static List<Area> areas(ScoringTable table, Map<String, List<String>> answers) {
		Map<String, Area> areas = new LinkedHashMap<>();
		table.questions().forEach((id, question) -> {
			if (question.isOfPhase(answers)) {
				List<String> given = answers.getOrDefault(id, List.of());
				boolean missing = given.isEmpty() && question.isAsked(answers);
				areas.merge(question.area(),
						new Area(question.area(), name(question.score()),
								given.stream().mapToInt(Question::weight).sum(), question.max(), missing ? 1 : 0),
						(before, more) -> before.plus(more.score(), more.max(), more.unanswered()));
			}
		});
		return List.copyOf(areas.values());
	}

	private static int sum(List<Area> areas, Kind kind) {
		return areas.stream().filter(area -> area.kind().equals(name(kind))).mapToInt(Area::score).sum();
	}

	private static String name(Kind kind) {
		return (kind == Kind.RAW) ? "raw" : "mitigation";
	}

}
