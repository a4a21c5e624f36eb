package ca.docket.electorlist.cut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds in which packages an elector stands, in a finished index. */
final class ElectorLookup {

	private final Path folder;

	private final KeyedHash hash;

	ElectorLookup(Path folder, byte[] key) {
		this.folder = folder;
		this.hash = new KeyedHash(key);
	}

	/** The numbers of the packages; none for somebody who is not there. */
	List<Integer> packages(String elector) throws IOException {
		byte[] id = elector.getBytes(StandardCharsets.UTF_8);
		long hashed = this.hash.of(id, 0, id.length);
		LongBuffer entries = ByteBuffer.wrap(Files.readAllBytes(ElectorIndex.file(this.folder, hashed))).asLongBuffer();
		List<Integer> packages = new ArrayList<>();
		for (int at = first(entries, hashed); at < entries.limit() && entries.get(at) == hashed; at += 2) {
			packages.add(ElectorIndex.packageNumber(entries.get(at + 1)));
		}
		return packages.stream().distinct().toList();
	}

	/** Hash and place of each entry follow one another. */
	private static int first(LongBuffer entries, long hashed) {
		int low = 0;
		int high = entries.limit() / 2;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (Long.compareUnsigned(entries.get(2 * middle), hashed) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return 2 * low;
	}

}
