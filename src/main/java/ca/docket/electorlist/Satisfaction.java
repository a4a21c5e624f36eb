package ca.docket.electorlist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What recipients say of the service, once for each delivery and request for changes. */
@Component
class Satisfaction {

	private final JdbcClient jdbc;

	private final Clock clock;

	Satisfaction(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The answers to the three questions, each from 1 to 5. */
	record Answers(int easy, int clear, int prompt) {

		boolean isGood() {
			return IntStream.of(this.easy, this.clear, this.prompt).allMatch(answer -> answer >= 1 && answer <= 5);
		}

	}

	/** About which numbers of cases a recipient has answered. */
	Set<String> answered(Delivery delivery) {
		return new HashSet<>(this.jdbc.sql("select about from electorlist_satisfaction where delivery = ?")
			.param(delivery.number())
			.query(String.class)
			.list());
	}

	/** The first answer counts. */
	void answer(Delivery delivery, String about, Answers said) {
		if (said.isGood()) {
			this.jdbc.sql("insert into electorlist_satisfaction values (?, ?, ?, ?, ?, ?) on conflict do nothing")
				.params(about, delivery.number(), said.easy(), said.clear(), said.prompt(),
						Timestamp.from(this.clock.instant()))
				.update();
		}
	}

}
