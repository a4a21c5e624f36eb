package ca.docket.electorlist.cut;

import java.util.ArrayList;
import java.util.List;

/** Finds the cells of a row in its bytes, quoted ones too. */
final class Cells {

	private final char separator;

	private final int[] from;

	private final int[] to;

	private byte[] row;

	private int count;

	private boolean ascii;

	Cells(char separator, int most) {
		this.separator = separator;
		// one more: a row with too many is told from one that fits
		this.from = new int[most + 1];
		this.to = new int[most + 1];
	}

	/** Reads a row without its line end; what is wrong with it, or null. */
	Reason read(byte[] bytes, int begin, int end) {
		this.row = bytes;
		this.count = 0;
		this.ascii = true;
		int at = begin;
		while (true) {
			if (this.count == this.from.length) {
				return Reason.columns;
			}
			boolean quoted = at < end && bytes[at] == '"';
			int stop = quoted ? closingQuote(at + 1, end) : separator(at, end);
			if (stop < 0) {
				return (stop == -1) ? Reason.control : Reason.quote;
			}
			this.from[this.count] = quoted ? at + 1 : at;
			this.to[this.count++] = stop;
			at = quoted ? stop + 1 : stop;
			if (at == end) {
				return (this.ascii || Bytes.areUtf8(bytes, begin, end)) ? null : Reason.utf8;
			}
			if (bytes[at++] != this.separator) {
				return Reason.quote;
			}
		}
	}

	/** Where a cell ends; -1 where a control character stands in it, -2 a quote. */
	private int separator(int begin, int end) {
		int at = begin;
		while (at < end && this.row[at] != this.separator) {
			byte one = this.row[at++];
			if (isControl(one)) {
				return -1;
			}
			if (one == '"') {
				return -2;
			}
		}
		return at;
	}

	private int closingQuote(int begin, int end) {
		int at = begin;
		while (at < end) {
			byte one = this.row[at];
			if (isControl(one)) {
				return -1;
			}
			boolean quote = one == '"';
			if (quote && (at + 1 == end || this.row[at + 1] != '"')) {
				return at;
			}
			at += quote ? 2 : 1;
		}
		return -2;
	}

	private boolean isControl(byte one) {
		this.ascii &= one >= 0;
		return one >= 0 && one < ' ' || one == 0x7F;
	}

	int count() {
		return this.count;
	}

	int from(int cell) {
		return this.from[cell];
	}

	int to(int cell) {
		return this.to[cell];
	}

	boolean isEmpty(int cell) {
		return this.from[cell] == this.to[cell];
	}

	String text(int cell) {
		return Bytes.text(this.row, this.from[cell], this.to[cell]);
	}

	List<String> texts() {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < this.count; i++) {
			texts.add(text(i));
		}
		return texts;
	}

	/** How many begin as a formula does in a spreadsheet. */
	int formulas() {
		int formulas = 0;
		for (int i = 0; i < this.count; i++) {
			if (!isEmpty(i)) {
				byte first = this.row[this.from[i]];
				formulas += (first == '=' || first == '+' || first == '-' || first == '@') ? 1 : 0;
			}
		}
		return formulas;
	}

}
