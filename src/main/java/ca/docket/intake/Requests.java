package ca.docket.intake;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests, one row each. */
@Component
class Requests {

	private final JdbcClient jdbc;

	Requests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean none() {
		return this.jdbc.sql("select not exists (select from intake_request)").query(Boolean.class).single();
	}

	void add(Request request) {
		this.jdbc.sql("""
				insert into intake_request (number, process_instance_id, title, division, sponsor, contact, language,
				  problem, benefit)
				values (:number, :processInstanceId, :title, :division, :sponsor, :contact, :language,
				  :problem, :benefit)""").paramSource(request).update();
	}

	Request of(String processInstanceId) {
		return find(processInstanceId).orElseThrow();
	}

	/** Empty where it was deleted because its retention period expired. */
	Optional<Request> find(String processInstanceId) {
		return this.jdbc.sql("select * from intake_request where process_instance_id = ?")
			.param(processInstanceId)
			.query(Request.class)
			.optional();
	}

	void delete(String processInstanceId) {
		this.jdbc.sql("delete from intake_request where process_instance_id = ?").param(processInstanceId).update();
	}

}
