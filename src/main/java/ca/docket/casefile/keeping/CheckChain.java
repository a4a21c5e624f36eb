package ca.docket.casefile.keeping;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.documents.check.Checks;

/**
 * The command {@code java -jar docket.jar check [AIR-2026-0001]}: verifies the hash
 * chains of all cases, or of one, in the database that {@code DOCKET_DATABASE_URL},
 * {@code _USER} and {@code _PASSWORD} name, beside the running application. It prints the
 * first broken row of each case and ends with 0 where all is well, with 1 where something
 * is broken, with 2 where it could not look.
 */
public final class CheckChain {

	/** The first argument that asks for it. */
	public static final String NAME = "check";

	private static final int WELL = 0;

	private static final int BROKEN = 1;

	private static final int NOT_CHECKED = 2;

	private CheckChain() {
	}

	/**
	 * Checks and prints.
	 * @param arguments {@link #NAME} and perhaps the number of a case
	 * @return the exit code
	 */
	public static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
		String url = environment.getOrDefault("DOCKET_DATABASE_URL", "");
		if (url.isBlank() || arguments.length > 2) {
			out.println("Set DOCKET_DATABASE_URL, DOCKET_DATABASE_USER and DOCKET_DATABASE_PASSWORD, "
					+ "and name no more than one case: check [AIR-2026-0001].");
			return NOT_CHECKED;
		}
		try (Connection database = DriverManager.getConnection(url,
				environment.getOrDefault("DOCKET_DATABASE_USER", ""),
				environment.getOrDefault("DOCKET_DATABASE_PASSWORD", ""))) {
			database.setReadOnly(true);
			database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			// Without a transaction the driver would read all rows at once.
			database.setAutoCommit(false);
			return (arguments.length == 2) ? one(database, arguments[1], out) : check(database, null, out);
		}
		catch (SQLException ex) {
			out.println("The database cannot be read: " + String.valueOf(ex.getMessage()).lines().findFirst().orElse("")
					+ ".");
			return NOT_CHECKED;
		}
	}

	private static int one(Connection database, String number, PrintStream out) throws SQLException {
		Optional<String> id = processInstance(database, number);
		if (id.isEmpty()) {
			out.println("There is no case " + number + ".");
			return NOT_CHECKED;
		}
		return check(database, id.get(), out);
	}

	private static int check(Connection database, String processInstanceId, PrintStream out) throws SQLException {
		ChainCheck.Summary summary = ChainCheck.run(database, processInstanceId, out::println);
		out.println(summary);
		return (summary.broken() == 0) ? WELL : BROKEN;
	}

	private static Optional<String> processInstance(Connection database, String number) throws SQLException {
		try (PreparedStatement query = database
			.prepareStatement("select process_instance_id from casefile_case where number = ?")) {
			query.setString(1, number);
			try (ResultSet row = query.executeQuery()) {
				return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
			}
		}
	}

}
