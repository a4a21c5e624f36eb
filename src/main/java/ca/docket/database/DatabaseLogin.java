package ca.docket.database;

/**
 * Where the database is and who Docket is to it.
 *
 * @param url a JDBC address of PostgreSQL
 */
public record DatabaseLogin(String url, String user, String password) {
}
