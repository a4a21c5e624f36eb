package ca.docket.security;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

/** Checks the production database before a start: its version and the people in it. */
final class DatabaseCheck {

	private static final int OLDEST = 15;

	private static final int NEWEST = 17;

	private DatabaseCheck() {
	}

	/** A sentence for each objection. */
	static List<String> sentences(Function<String, String> settings) {
		Properties login = new Properties();
		login.put("user", settings.apply("spring.datasource.username"));
		login.put("password", settings.apply("spring.datasource.password"));
		login.put("loginTimeout", "10");
		try (Connection database = DriverManager.getConnection(settings.apply("spring.datasource.url"), login)) {
			List<String> sentences = new ArrayList<>();
			version(database.getMetaData().getDatabaseMajorVersion()).ifPresent(sentences::add);
			people(database, settings, sentences);
			return sentences;
		}
		catch (SQLException ex) {
			return List.of("The database cannot be used: %s."
				.formatted(String.valueOf(ex.getMessage()).lines().findFirst().orElse("")));
		}
	}

	static Optional<String> version(int major) {
		return (major >= OLDEST && major <= NEWEST) ? Optional.empty() : Optional
			.of("The database is PostgreSQL %d; Docket is tested with %d to %d.".formatted(major, OLDEST, NEWEST));
	}

	private static void people(Connection database, Function<String, String> settings, List<String> sentences)
			throws SQLException {
		boolean begun = exists(database, "select to_regclass('act_id_user') is not null");
		if (begun && demoPeople(database)) {
			sentences.add("Demo people are in the database: it belonged to a trial, use another one.");
		}
		boolean named = StringUtils.hasText(settings.apply("docket.administrator.id"));
		if (!named && !(begun && exists(database, """
				select exists (select from act_id_membership m join act_id_user u on u.id_ = m.user_id_
				where m.group_id_ = ?)""", Directory.OPERATORS))) {
			sentences.add("There is no administrator: DOCKET_ADMIN_ID is missing, and nobody is in the group %s."
				.formatted(Directory.OPERATORS));
		}
		boolean provider = StringUtils.hasText(settings.apply("docket.oidc.issuer"));
		if (named && !provider && !StringUtils.hasText(settings.apply("docket.administrator.password"))
				&& !(begun && exists(database,
						"select exists (select from act_id_user where id_ = ? and pwd_ is not null)",
						settings.apply("docket.administrator.id")))) {
			sentences.add("DOCKET_ADMIN_PASSWORD is missing: the first password of the administrator.");
		}
	}

	private static boolean demoPeople(Connection database) throws SQLException {
		for (PeopleFile.Row row : PeopleFile.read(new ClassPathResource("local/people.yaml")).people()) {
			if (exists(database, "select exists (select from act_id_user where id_ = ? and email_ = ?)", row.id(),
					row.email())) {
				return true;
			}
		}
		return false;
	}

	private static boolean exists(Connection database, String question, String... parameters) throws SQLException {
		try (PreparedStatement statement = database.prepareStatement(question)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			try (ResultSet answer = statement.executeQuery()) {
				answer.next();
				return answer.getBoolean(1);
			}
		}
	}

}
