package ca.docket.family;

import java.util.LinkedHashMap;
import java.util.Map;

/** Operator's files as a test writes them, with the groups of the real office. */
public final class TestFamilies {

	private static final String OFFICE = """
			groups:
			  staff: { en: Staff, fr: Personnel }
			  coordinators: { en: Coordinators, fr: Coordination, next-level: directors }
			  directors: { en: Directors, fr: Direction }
			""";

	private TestFamilies() {
	}

	/** As they are kept where nothing changes them. */
	public static Families of(String family) {
		return new Families(read(family));
	}

	/** A small office with one family, {@code test.yaml}. */
	public static Snapshot read(String family) {
		try {
			return FamilyReader.read(files("test.yaml", family), new FamilyFiles(Map.of()));
		}
		catch (Unclear unclear) {
			throw new IllegalArgumentException(unclear);
		}
	}

	/**
	 * The office's file with others.
	 * @param more names of files, each followed by its content
	 */
	static FamilyFiles files(String... more) {
		Map<String, String> contents = new LinkedHashMap<>(Map.of(OfficeFile.NAME, OFFICE));
		for (int i = 0; i < more.length; i += 2) {
			contents.put(more[i], more[i + 1]);
		}
		return new FamilyFiles(contents);
	}

}
