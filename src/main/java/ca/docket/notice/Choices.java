package ca.docket.notice;

import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each person wants to be notified of tasks. */
@Component
class Choices {

	private final JdbcClient jdbc;

	Choices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A way to be notified of tasks; letters are sent in any case. */
	enum Choice {

		AT_ONCE, DIGEST, ESCALATIONS;

		/** As it is stored and sent by a form. */
		String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Optional<Choice> of(String key) {
			for (Choice choice : values()) {
				if (choice.key().equals(key)) {
					return Optional.of(choice);
				}
			}
			return Optional.empty();
		}

	}

	Choice of(String person) {
		return this.jdbc.sql("select notices from notice_choice where person = ?")
			.param(person)
			.query(String.class)
			.optional()
			.flatMap(Choice::of)
			.orElse(Choice.AT_ONCE);
	}

	void choose(String person, Choice choice) {
		this.jdbc.sql("""
				insert into notice_choice (person, notices) values (?, ?)
				on conflict (person) do update set notices = excluded.notices""").params(person, choice.key()).update();
	}

}
