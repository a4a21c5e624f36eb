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
		// hash and place of each entry follow one another
		for (int at = 0; at < entries.limit(); at += 2) {
			if (entries.get(at) == hashed) {
				packages.add(ElectorIndex.packageNumber(entries.get(at + 1)));
			}
		}
		return packages.stream().distinct().toList();
	}

}
