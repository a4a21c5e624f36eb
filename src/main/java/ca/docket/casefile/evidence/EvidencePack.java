package ca.docket.casefile.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ca.docket.Sha256;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Streams the evidence of a case as a ZIP, as of one moment, and byte for byte the same
 * for the same person as long as the case does not change.
 */
@Component
class EvidencePack {

	private final List<Pieces> kinds;

	private final JdbcClient jdbc;

	private final TransactionTemplate asOfOneMoment;

	private final Clock clock;

	EvidencePack(List<Pieces> kinds, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.kinds = kinds;
		this.jdbc = jdbc;
		this.asOfOneMoment = new TransactionTemplate(transactions);
		this.asOfOneMoment.setReadOnly(true);
		this.asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.clock = clock;
	}

	/**
	 * Puts on record that somebody takes it, beside what is packed. Of a case that was
	 * deleted nothing is left that would say what they took.
	 */
	void taken(Case caseFile, String person) {
		this.jdbc.sql("""
				insert into casefile_pack (process_instance_id, at, person)
				select process_instance_id, ?, ? from casefile_case
				where number = ? and deleted_at is null for key share""")
			.params(Timestamp.from(this.clock.instant()), person, caseFile.number())
			.update();
	}

	/**
	 * Writes it. Texts are read at once; the bytes of documents, which never change, only
	 * when it is their turn.
	 */
	void write(Viewer viewer, Locale language, OutputStream to) throws IOException {
		Map<String, Long> leftOut = new TreeMap<>();
		List<Piece> pieces = this.asOfOneMoment.execute(status -> pieces(viewer, language, leftOut));
		LocalDateTime at = LocalDateTime.ofInstant(viewer.caseFile().openedAt(), ZoneOffset.UTC);
		List<Object[]> manifest = new ArrayList<>();
		ZipOutputStream zip = new ZipOutputStream(to);
		for (Piece piece : pieces) {
			manifest.add(write(piece, at, zip));
		}
		write(Piece.table("manifest.csv", csv -> {
			csv.row("file", "bytes", "sha256");
			manifest.forEach(csv::row);
			leftOut.forEach((what, count) -> csv.row("left out (for others only): " + what, count, ""));
			csv.row("left out: notices of tasks, which tell of several cases at once", "", "");
		}), at, zip);
		zip.finish();
	}

	private List<Piece> pieces(Viewer viewer, Locale language, Map<String, Long> leftOut) {
		return this.kinds.stream()
			.flatMap(kind -> kind.of(viewer, language, leftOut::put).stream())
			.sorted(Comparator.comparing(Piece::path))
			.toList();
	}

	private static Object[] write(Piece piece, LocalDateTime at, ZipOutputStream zip) throws IOException {
		ZipEntry entry = new ZipEntry(piece.path());
		entry.setTimeLocal(at);
		zip.putNextEntry(entry);
		Counted bytes = new Counted(zip);
		piece.content().write(bytes);
		bytes.flush();
		zip.closeEntry();
		return new Object[] { piece.path(), bytes.count, bytes.hash() };
	}

	/** Counts and hashes what is written. */
	private static final class Counted extends DigestOutputStream {

		private long count;

		Counted(OutputStream to) {
			super(to, Sha256.digest());
		}

		@Override
		public void write(int one) throws IOException {
			super.write(one);
			this.count++;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			super.write(bytes, offset, length);
			this.count += length;
		}

		String hash() {
			return Sha256.of(getMessageDigest());
		}

	}

}
