package ca.docket.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ca.docket.engine.form.Problem;
import org.springframework.context.MessageSource;

/** Messages of refusals in the caller's language, from {@code messages/checks}. */
class Sentences {

	private static final int MOST_PROBLEMS = 20;

	private final MessageSource texts;

	private final Actors actors;

	Sentences(MessageSource texts, Actors actors) {
		this.texts = texts;
		this.actors = actors;
	}

	Refused refuse(String key, Object... details) {
		return new Refused(sentence(key, details));
	}

	Refused refuse(Refusal record, String key, Object... details) {
		return new Refused(sentence(key, details), record);
	}

	Conflict conflict(String key, Object... details) {
		return new Conflict(sentence(key, details));
	}

	/** One sentence for each field. */
	Refused refuse(List<Problem> problems) {
		return new Refused(problems.stream().limit(MOST_PROBLEMS).map(this::sentence).collect(Collectors.joining(" ")));
	}

	/** A sentence for all that speaks against it. */
	Refused refuseAll(List<Objection> objections) {
		return new Refused(objections.stream()
			.map(objection -> sentence(objection.key(), objection.details().toArray()))
			.distinct()
			.collect(Collectors.joining(" ")));
	}

	/** That of the person who calls. */
	Locale language() {
		return this.actors.language();
	}

	private String sentence(Problem problem) {
		String field = problem.label().equals(problem.field()) ? problem.field()
				: problem.label() + " (" + problem.field() + ")";
		return sentence("form.field", field, sentence("form." + problem.reason(), problem.details().toArray()));
	}

	/** A sentence that is no refusal of a form. */
	String text(String key, Object... details) {
		return sentence(key, details);
	}

	private String sentence(String key, Object... details) {
		return this.texts.getMessage(key, details, language());
	}

}
