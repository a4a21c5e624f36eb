package ca.docket.electorlist.cut;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ca.docket.electorlist.cut.Layout.LineEnd;

/** An extract of invented electors in any layout, for rehearsals: none of them exists. */
public final class InventedExtract {

	private static final long FIRST = 9_000_000_000L;

	private InventedExtract() {
	}

	/**
	 * So many rows for each recipient.
	 * @param recipients their codes, by kind
	 */
	public static byte[] of(Layout layout, Map<String, Set<String>> recipients, int rows) {
		String end = (layout.lineEnd() == LineEnd.crlf) ? "\r\n" : "\n";
		StringBuilder extract = new StringBuilder(layout.byteOrderMark() ? "\uFEFF" : "");
		if (layout.heading()) {
			extract.append(String.join(String.valueOf(layout.separator()), layout.names())).append(end);
		}
		long id = FIRST;
		for (Map.Entry<String, Set<String>> kind : new TreeMap<>(recipients).entrySet()) {
			for (String code : new TreeSet<>(kind.getValue())) {
				for (int i = 0; i < rows; i++) {
					extract.append(row(layout, kind.getKey(), code, id++)).append(end);
				}
			}
		}
		return extract.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String row(Layout layout, String kind, String code, long id) {
		return layout.columns()
			.stream()
			.map(column -> cell(column, kind, code, id))
			.collect(Collectors.joining(String.valueOf(layout.separator())));
	}

	private static String cell(Column column, String kind, String code, long id) {
		if (column.recipient() != null) {
			return column.recipient().equals(kind) ? code : "";
		}
		return switch (column.type()) {
			case digits -> digits(column, id);
			case date -> "1970-01-01";
			case choice -> column.values().get(0);
			case text -> "INVENTED".substring(0, Math.min("INVENTED".length(), column.length()));
		};
	}

	/** The last ones, which tell rows apart. */
	private static String digits(Column column, long id) {
		String all = ("%0" + column.length() + "d").formatted(id);
		return all.substring(all.length() - column.length());
	}

}
