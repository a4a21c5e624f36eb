package ca.docket.electorlist.cut;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Writes extracts of invented electors in the example layout, always the same ones. */
public final class InventedElectors {

	public static final String HEADING = "\uFEFFelector_id,last_name,first_name,middle_name,birth_date,street_address,"
			+ "place,postal_code,mailing_address,occupancy,school_support,ward,municipality\r\n";

	private static final List<String> LAST = List.of("TREMBLAY", "SMITH", "O'CONNOR", "NGUYEN", "SINGH", "LÉVESQUE",
			"BROWN", "MACDONALD", "ROY", "WHITEDUCK", "GARCÍA", "VAN DER MEER");

	private static final List<String> FIRST = List.of("ANNE", "MARC", "PRIYA", "JOHN", "ÉLISE", "WEI", "FATIMA",
			"GEORGE", "LOUISE", "DAVID");

	private static final List<String> STREETS = List.of("MAIN ST", "KING ST W", "RUE PRINCIPALE", "CONCESSION RD 4",
			"LAKESHORE DR", "CHURCH ST", "MILL LANE");

	private static final List<String> OCCUPANCY = List.of("owner", "tenant", "spouse");

	private static final List<String> SUPPORT = List.of("EP", "ES", "FP", "FS");

	private InventedElectors() {
	}

	/** Writes so many rows, which go to the codes in turn. */
	public static void write(OutputStream out, long rows, List<String> codes) throws IOException {
		Random random = new Random(7);
		out.write(HEADING.getBytes(StandardCharsets.UTF_8));
		for (long i = 0; i < rows; i++) {
			out.write(row(i, codes.get((int) (i * 7919 % codes.size())), random).getBytes(StandardCharsets.UTF_8));
		}
	}

	/** The row of an elector, whose id is this number. */
	public static String row(long id, String code, Random random) {
		StringBuilder row = new StringBuilder(160).append(padded(id, 10));
		row.append(',').append(one(LAST, random)).append(',').append(one(FIRST, random));
		row.append(',').append((random.nextInt(3) == 0) ? one(FIRST, random) : "");
		row.append(',').append(1930 + random.nextInt(77)).append('-').append(padded(1 + random.nextInt(12), 2));
		row.append('-').append(padded(1 + random.nextInt(28), 2));
		row.append(',').append(1 + random.nextInt(2000)).append(' ').append(one(STREETS, random));
		row.append(",PLACE ").append(code).append(",K").append(random.nextInt(10)).append("A ");
		row.append(random.nextInt(10)).append('B').append(random.nextInt(10)).append(',');
		row.append((random.nextInt(5) == 0) ? "\"PO BOX " + random.nextInt(900) + ", STN \"\"A\"\"\"" : "");
		row.append(',').append(one(OCCUPANCY, random)).append(',').append(one(SUPPORT, random));
		return row.append(',').append(1 + random.nextInt(8)).append(',').append(code).append("\r\n").toString();
	}

	private static String padded(long number, int digits) {
		String text = Long.toString(number);
		return "0".repeat(digits - text.length()) + text;
	}

	private static String one(List<String> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

}
