package ca.docket.electorlist.cut;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.IntStream;

/**
 * In which package and line an elector stands, by a keyed hash of their id: in 256 files,
 * each sorted by itself, so that it fits in memory however many electors there are.
 */
final class ElectorIndex implements Closeable {

	private static final int FILES = 256;

	private static final int ENTRY = 2 * Long.BYTES;

	/** Lines have 40 bits of a number, packages those before them. */
	private static final int LINE_BITS = 40;

	private static final long LINE = (1L << LINE_BITS) - 1;

	private final Path folder;

	private final KeyedHash hash;

	private final DataOutputStream[] files = new DataOutputStream[FILES];

	ElectorIndex(Path folder, byte[] key) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.hash = new KeyedHash(key);
		for (int i = 0; i < FILES; i++) {
			this.files[i] = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(folder, i))));
		}
	}

	/** A line that has an elector whom an earlier one of the same package has. */
	record Duplicate(long line, long of) {
	}

	private record Entry(long hash, long place) implements Comparable<Entry> {

		@Override
		public int compareTo(Entry other) {
			int byHash = Long.compareUnsigned(this.hash, other.hash);
			return (byHash != 0) ? byHash : Long.compare(this.place, other.place);
		}

		boolean repeats(Entry former) {
			return this.hash == former.hash && this.place >>> LINE_BITS == former.place >>> LINE_BITS;
		}

	}

	void add(byte[] bytes, int from, int to, int packageNumber, long line) throws IOException {
		long hashed = this.hash.of(bytes, from, to);
		DataOutputStream file = this.files[number(hashed)];
		file.writeLong(hashed);
		file.writeLong((long) packageNumber << LINE_BITS | line);
	}

	/**
	 * Sorts what was added; every elector who is there twice is told.
	 * @param goesOn called now and then
	 */
	List<Duplicate> finish(Runnable goesOn) throws IOException {
		close();
		List<Duplicate> duplicates = new ArrayList<>();
		for (int i = 0; i < FILES; i++) {
			Entry[] entries = entries(ByteBuffer.wrap(Files.readAllBytes(file(this.folder, i))));
			Arrays.sort(entries);
			for (int j = 1; j < entries.length; j++) {
				if (entries[j].repeats(entries[j - 1])) {
					duplicates.add(new Duplicate(entries[j].place & LINE, entries[j - 1].place & LINE));
				}
			}
			Files.write(file(this.folder, i), bytes(entries));
			goesOn.run();
		}
		return duplicates;
	}

	private static Entry[] entries(ByteBuffer bytes) {
		Entry[] entries = new Entry[bytes.remaining() / ENTRY];
		Arrays.setAll(entries, i -> new Entry(bytes.getLong(), bytes.getLong()));
		return entries;
	}

	private static byte[] bytes(Entry[] entries) {
		ByteBuffer bytes = ByteBuffer.allocate(entries.length * ENTRY);
		for (Entry entry : entries) {
			bytes.putLong(entry.hash).putLong(entry.place);
		}
		return bytes.array();
	}

	/**
	 * The numbers of the packages in which an elector stands, by a finished index; none
	 * for somebody who is not there.
	 */
	static List<Integer> packages(Path folder, byte[] key, String elector) throws IOException {
		byte[] id = elector.getBytes(StandardCharsets.UTF_8);
		long hashed = new KeyedHash(key).of(id, 0, id.length);
		LongBuffer entries = ByteBuffer.wrap(Files.readAllBytes(file(folder, number(hashed)))).asLongBuffer();
		// hash and place of each entry follow one another
		return IntStream.range(0, entries.limit() / 2)
			.filter(i -> entries.get(2 * i) == hashed)
			.mapToObj(i -> (int) (entries.get(2 * i + 1) >>> LINE_BITS))
			.distinct()
			.toList();
	}

	private static Path file(Path folder, int number) {
		return folder.resolve("%02x".formatted(number));
	}

	private static int number(long hashed) {
		return (int) (hashed >>> Long.SIZE - Byte.SIZE);
	}

	@Override
	public void close() throws IOException {
		for (DataOutputStream file : this.files) {
			file.close();
		}
	}

}
