package ca.docket.intake.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ca.docket.intake.impact.Question.Kind;

/** Answers that somebody might give to a version of the tool. */
final class Answers {

	private Answers() {
	}

	/**
	 * Some are cautious, some are careless: a number per person, so that every level
	 * comes up.
	 */
	static Map<String, List<String>> random(ScoringTable table, Random random) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		answers.put(Score.PHASE, List.of(random.nextBoolean() ? "item1" : "item2"));
		double impact = random.nextDouble();
		double care = random.nextDouble();
		table.questions().forEach((id, question) -> {
			if (random.nextInt(10) > 0) {
				double wish = (question.score() == Kind.RAW) ? impact : care;
				answers.put(id, (random.nextDouble() < wish) ? heaviest(question) : any(question, random));
			}
		});
		return answers;
	}

	/**
	 * The same answers, one of them replaced by one that weighs more where there is one.
	 */
	static Map<String, List<String>> heavier(ScoringTable table, Map<String, List<String>> answers, Kind kind,
			Random random) {
		List<String> questions = new ArrayList<>(table.questions().keySet());
		questions.removeIf(id -> table.questions().get(id).score() != kind
				|| weight(answers.getOrDefault(id, List.of())) >= table.questions().get(id).max());
		Map<String, List<String>> changed = new LinkedHashMap<>(answers);
		if (!questions.isEmpty()) {
			String one = questions.get(random.nextInt(questions.size()));
			changed.put(one, heaviest(table.questions().get(one)));
		}
		return changed;
	}

	/**
	 * All choices with weight where they may be given together, else the one that weighs
	 * most.
	 */
	static List<String> heaviest(Question question) {
		List<String> all = question.values().stream().filter(value -> Question.weight(value) > 0).toList();
		if (!all.isEmpty() && weight(all) == question.max()) {
			return all;
		}
		return List
			.of(Collections.max(question.values(), (one, other) -> Question.weight(one) - Question.weight(other)));
	}

	private static List<String> any(Question question, Random random) {
		String any = question.values().get(random.nextInt(question.values().size()));
		return List.of(random.nextInt(3) == 0 ? any
				: Collections.min(question.values(), (one, other) -> Question.weight(one) - Question.weight(other)));
	}

	private static int weight(List<String> values) {
		return values.stream().mapToInt(Question::weight).sum();
	}

}
