package ca.docket.intake.impact;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Scores files that the official tool saved; nothing of them is kept. */
@Component
public class ImpactAssessments {

	private static final List<List<String>> PHASES = List.of(List.of("item1"), List.of("item2"));

	/** How the tool codes a choice that counts. */
	private static final Pattern WEIGHTED = Pattern.compile("item\\d+-\\d+");

	private final ScoringTables tables;

	private final DataSize largest;

	private final ExportReader reader;

	ImpactAssessments(ScoringTables tables, @Value("${docket.intake.largest-impact-assessment}") DataSize largest) {
		this.tables = tables;
		this.largest = largest;
		this.reader = new ExportReader(largest);
	}

	/** How large a file may be. */
	public DataSize largest() {
		return this.largest;
	}

	/**
	 * Looks at a size before the file is read.
	 * @throws NotScored if it is above the cap
	 */
	public void requireSize(long size) throws NotScored {
		this.reader.requireSize(size);
	}

	/**
	 * Scores a file, of which no more is read than may be.
	 * @throws NotScored if it is too large, not a file of the tool, of an unknown version
	 * or with an answer that the version does not have
	 */
	public Score score(InputStream file) throws NotScored {
		Export export = this.reader.read(file);
		ScoringTable table = this.tables.of(export.version())
			.orElseThrow(() -> new NotScored("version", "version", export.version(),
					String.join(", ", this.tables.versions())));
		if (!PHASES.contains(export.answers().getOrDefault(Score.PHASE, List.of()))) {
			throw new NotScored("phase", "data." + Score.PHASE, Score.PHASE);
		}
		List<String> outdated = new ArrayList<>();
		for (Map.Entry<String, List<String>> answer : export.answers().entrySet()) {
			outdated.addAll(outdated(table, answer.getKey(), answer.getValue()));
		}
		return Score.of(table, export.answers(), List.copyOf(outdated));
	}

	/**
	 * Answers without weight that only another version has, so that they change nothing.
	 * Whatever else the version does not know might count, and is refused.
	 */
	private List<String> outdated(ScoringTable table, String question, List<String> given) throws NotScored {
		Question scored = table.questions().get(question);
		if (scored == null) {
			refuseWeight(table, question, given);
			return List.of();
		}
		List<String> unknown = given.stream().filter(value -> !scored.values().contains(value)).toList();
		for (String value : unknown) {
			if (!this.tables.know(question, value) || Question.weight(value) != 0) {
				throw unknown(table, question, value);
			}
		}
		boolean twice = new HashSet<>(given).size() < given.size();
		if (twice || given.stream().mapToInt(Question::weight).sum() > scored.max()) {
			throw new NotScored("answer-shape", "data." + question, question);
		}
		return unknown.stream().map(value -> question + ": " + value).toList();
	}

	/**
	 * The tool's other questions are texts, choices without weight, and some that do not
	 * count in any version.
	 */
	private void refuseWeight(ScoringTable table, String question, List<String> given) throws NotScored {
		for (String value : given) {
			if (WEIGHTED.matcher(value).matches() && !this.tables.neverCount(question)) {
				throw unknown(table, question, value);
			}
		}
	}

	private static NotScored unknown(ScoringTable table, String question, String value) {
		return new NotScored("answer", "data." + question, question, value, table.version().substring(1));
	}

}
