package ca.docket.electorlist.cut;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.docket.electorlist.cut.ExtractRefused.Cause;

/**
 * A file of a few rows that people write, checked row by row against a layout.
 *
 * @param refusal why nothing of it is used, as of an extract; null where rows were looked
 * at
 * @param refused the rows that do not fit
 * @param rows what the others say, by column
 */
public record CheckedRows(String refusal, List<Refusal> refused, List<Map<String, String>> rows) {

	/**
	 * Reads a file that spreadsheets write, whatever ends its lines; those of
	 * French-speaking offices write semicolons.
	 * @param most how many rows it may have
	 */
	public static CheckedRows read(Layout layout, String file, int most) {
		String text = file.replace("\uFEFF", "").replace("\r\n", "\n").stripTrailing() + "\n";
		String heading = text.substring(0, text.indexOf('\n'));
		boolean semicolons = !heading.contains(",") && heading.contains(";");
		return new Reading(layout.written(semicolons ? ';' : ',')).read(text, most);
	}

	public static CheckedRows whole(String refusal) {
		return new CheckedRows(refusal, List.of(), List.of());
	}

	/** Whether all of it may be taken in. */
	public boolean isClean() {
		return this.refusal == null && this.refused.isEmpty();
	}

	private static final class Reading {

		private final Layout layout;

		private final RowCheck check;

		private final List<Refusal> refused = new ArrayList<>();

		private final List<Map<String, String>> rows = new ArrayList<>();

		Reading(Layout layout) {
			this.layout = layout;
			this.check = new RowCheck(layout);
		}

		CheckedRows read(String text, int most) {
			try {
				Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
						this.layout.longestRow());
				this.layout.requireHeading(lines.next() ? lines : null, this.check);
				while (lines.next()) {
					row(lines);
					if (count() > most) {
						throw new ExtractRefused(Cause.tooLarge, lines.number());
					}
				}
				return new CheckedRows((count() == 0) ? Cause.empty.name() : null, this.refused, this.rows);
			}
			catch (ExtractRefused ex) {
				return whole(ex.cause().name());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private int count() {
			return this.rows.size() + this.refused.size();
		}

		private void row(Lines line) {
			Refusal refusal = this.check.check(line);
			Map<String, String> said = (refusal == null) ? said() : Map.of();
			if (refusal == null) {
				refusal = missing(line, said);
			}
			if (refusal != null) {
				this.refused.add(refusal);
			}
			else {
				this.rows.add(said);
			}
		}

		private Map<String, String> said() {
			Map<String, String> said = new LinkedHashMap<>();
			for (int i = 0; i < this.layout.columns().size(); i++) {
				if (!this.check.cells().isEmpty(i)) {
					said.put(this.layout.columns().get(i).name(), this.check.cells().text(i).replace("\"\"", "\""));
				}
			}
			return said;
		}

		private Refusal missing(Lines line, Map<String, String> said) {
			return this.layout.columns()
				.stream()
				.filter(column -> column.isRequired(said) && !said.containsKey(column.name()))
				.findFirst()
				.map(column -> new Refusal(line.number(), Reason.missing, column.name()))
				.orElse(null);
		}

	}

}
