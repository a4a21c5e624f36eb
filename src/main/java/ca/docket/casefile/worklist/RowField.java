package ca.docket.casefile.worklist;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.form.Question;
import ca.docket.engine.form.Question.Option;

/**
 * A field of a row as the page shows it.
 *
 * @param value what it holds; null for nothing
 */
public record RowField(Question asked, boolean hidden, Object value, List<Option> options) {

	/** Before the key of a field, in the name under which the page sends it. */
	static final String NAME = "answer-";

	public String name() {
		return NAME + this.asked.key();
	}

	/** What it holds as text. */
	public String text() {
		return (this.value instanceof Double || this.value instanceof BigDecimal)
				? new BigDecimal(this.value.toString()).stripTrailingZeros().toPlainString()
				: Optional.ofNullable(this.value).map(Object::toString).orElse("");
	}

	boolean isAnswered() {
		return !text().isBlank() && !Boolean.FALSE.equals(this.value)
				&& !(this.value instanceof Collection<?> several && several.isEmpty());
	}

	public boolean isTicked() {
		return Boolean.TRUE.equals(this.value);
	}

	public boolean isChosen(Option option) {
		String wanted = String.valueOf(option.value());
		return (this.value instanceof Collection<?> several)
				? several.stream().anyMatch(each -> wanted.equals(String.valueOf(each)))
				: this.value != null && wanted.equals(this.value.toString());
	}

}
