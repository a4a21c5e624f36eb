package ca.docket.casefile.contact;

import ca.docket.casefile.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last day of the links to the documents of a case passes. */
@Component
public class LinkDays {

	private final UnfetchedDocuments unfetched;

	private final JdbcClient jdbc;

	LinkDays(UnfetchedDocuments unfetched, JdbcClient jdbc) {
		this.unfetched = unfetched;
		this.jdbc = jdbc;
	}

	public void pass(Case about) {
		this.jdbc.sql("update contact_sending set fetch_by = current_date - 2 where case_number = ?")
			.param(about.number())
			.update();
		this.jdbc.sql("""
				update token set expires_at = now() - interval '1 day'
				where subject in (select id::text from contact_sending where case_number = ?)""")
			.param(about.number())
			.update();
		this.unfetched.tell();
	}

}
