package ca.docket.electorlist.cut;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import ca.docket.electorlist.cut.ElectorIndex.Duplicate;
import ca.docket.electorlist.cut.ExtractRefused.Cause;

/**
 * Reads an extract once, as a stream in bounded memory, and writes each row as it came
 * into the package of each of its recipients.
 */
final class Cut implements Closeable {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final int ROWS_BETWEEN_TELLING = 4096;

	private final Layout layout;

	private final Map<String, Set<String>> recipients;

	private final Path folder;

	private final ElectorIndex index;

	private final Progress progress;

	private final RowCheck check;

	private final Map<String, Integer> columns;

	private final int elector;

	private final List<SealedPackage> packages = new ArrayList<>();

	private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

	private final Map<String, CutReport.Count> kinds = new HashMap<>();

	private final List<Refusal> refused = new ArrayList<>();

	private byte[] heading;

	private long rows;

	private long unknown;

	/**
	 * Prepares a cut.
	 * @param recipients the codes of the campaign's, by their kind; codes of other kinds
	 * are nobody's in it
	 * @param folder where the packages go; an empty one
	 * @param key of the index of electors
	 */
	Cut(Layout layout, Map<String, Set<String>> recipients, Path folder, byte[] key, Progress progress)
			throws IOException {
		this.layout = layout;
		this.recipients = recipients;
		this.folder = folder;
		this.index = new ElectorIndex(PackageFiles.index(folder), key);
		this.progress = progress;
		this.check = new RowCheck(layout);
		this.columns = layout.kinds();
		this.columns.keySet().retainAll(recipients.keySet());
		this.elector = layout.elector();
		this.columns.keySet().forEach(kind -> this.kinds.put(kind, new CutReport.Count(0, 0)));
	}

	/** Hears how far a cut is, and may stop it by an exception. */
	@FunctionalInterface
	interface Progress {

		/**
		 * Called every few thousand rows.
		 * @param read bytes of the extract as it came
		 */
		void at(long rows, long read);

	}

	/**
	 * Cuts, and completes all files.
	 * @param largest how many bytes it may be unpacked
	 * @throws ExtractRefused where nothing of it may be used
	 */
	CutReport run(InputStream extract, long largest) throws IOException {
		PlainExtract plain = PlainExtract.of(extract, largest);
		Lines lines = new Lines(plain, this.layout.longestRow());
		boolean more = begin(lines);
		while (more) {
			row(lines);
			if (lines.number() % ROWS_BETWEEN_TELLING == 0) {
				this.progress.at(this.rows, plain.packedBytes());
			}
			more = lines.next();
		}
		if (this.rows == 0) {
			throw new ExtractRefused(Cause.empty, 0);
		}
		return report(plain.packedBytes());
	}

	/** What stands before the first row goes into every package. */
	private boolean begin(Lines lines) throws IOException {
		if (!lines.next()) {
			throw new ExtractRefused(Cause.empty, 0);
		}
		ByteArrayOutputStream begin = new ByteArrayOutputStream();
		if (this.layout.byteOrderMark()) {
			requireMark(lines);
			begin.write(MARK);
			lines.skip(MARK.length);
		}
		boolean more = true;
		if (this.layout.heading()) {
			this.layout.requireHeading(lines, this.check);
			begin.write(lines.bytes(), lines.from(), lines.end() - lines.from());
			more = lines.next();
		}
		this.heading = begin.toByteArray();
		return more;
	}

	private static void requireMark(Lines lines) {
		for (int i = 0; i < MARK.length; i++) {
			if (lines.to() - lines.from() < MARK.length || lines.bytes()[lines.from() + i] != MARK[i]) {
				throw new ExtractRefused(Cause.heading, 1);
			}
		}
	}

	private void row(Lines row) throws IOException {
		this.rows++;
		Refusal refusal = this.check.check(row);
		if (refusal == null) {
			refusal = unknown(row);
		}
		if (refusal != null) {
			refuse(refusal);
			return;
		}
		int formulas = this.check.cells().formulas();
		for (Map.Entry<String, Integer> kind : this.columns.entrySet()) {
			boolean out = !this.check.cells().isEmpty(kind.getValue());
			this.kinds.computeIfPresent(kind.getKey(), (name, count) -> count.withOne(out));
			if (out) {
				deliver(row, kind.getKey(), this.check.cells().text(kind.getValue()), formulas);
			}
		}
	}

	private Refusal unknown(Lines row) {
		for (Map.Entry<String, Integer> kind : this.columns.entrySet()) {
			Set<String> known = this.recipients.getOrDefault(kind.getKey(), Set.of());
			if (!this.check.cells().isEmpty(kind.getValue())
					&& !known.contains(this.check.cells().text(kind.getValue()))) {
				this.unknown++;
				return new Refusal(row.number(), Reason.unknown, this.layout.columns().get(kind.getValue()).name());
			}
		}
		return null;
	}

	private void refuse(Refusal refusal) {
		this.refused.add(refusal);
		if (this.unknown > this.layout.limits().unknown()) {
			throw new ExtractRefused(Cause.unknown, refusal.line());
		}
		if (this.refused.size() > this.layout.limits().refused()) {
			throw new ExtractRefused(Cause.refused, refusal.line());
		}
	}

	private void deliver(Lines row, String kind, String code, int formulas) throws IOException {
		Map<String, Integer> ofKind = this.numbers.computeIfAbsent(kind, name -> new HashMap<>());
		Integer number = ofKind.get(code);
		if (number == null) {
			number = this.packages.size();
			this.packages.add(new SealedPackage(this.folder, kind, code, this.heading));
			ofKind.put(code, number);
		}
		this.packages.get(number).row(row.bytes(), row.from(), row.end(), formulas);
		this.index.add(row.bytes(), this.check.cells().from(this.elector), this.check.cells().to(this.elector), number,
				row.number());
	}

	private CutReport report(long read) throws IOException {
		Runnable goesOn = () -> this.progress.at(this.rows, read);
		List<Duplicate> duplicates = this.index.finish(goesOn);
		if (duplicates.size() > this.layout.limits().duplicates()) {
			throw new ExtractRefused(Cause.duplicates, duplicates.get(0).line());
		}
		List<Manifest> manifests = new ArrayList<>();
		for (SealedPackage each : this.packages) {
			manifests.add(each.finish());
			goesOn.run();
		}
		return new CutReport(this.layout.id(), this.rows, Map.copyOf(this.kinds), List.copyOf(this.refused),
				duplicates.stream().map(Duplicate::line).sorted().toList(), manifests);
	}

	/** The passphrase of each package. */
	Map<UUID, String> passphrases() {
		Map<UUID, String> passphrases = new HashMap<>();
		this.packages.forEach(each -> passphrases.put(each.id(), each.passphrase()));
		return passphrases;
	}

	/** Lets go of all files; those that are not completed are useless then. */
	@Override
	public void close() throws IOException {
		this.index.close();
		for (SealedPackage each : this.packages) {
			each.close();
		}
	}

}
