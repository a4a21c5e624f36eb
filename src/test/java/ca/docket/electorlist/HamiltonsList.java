package ca.docket.electorlist;

import ca.docket.casefile.Case;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign whose lists wait to be collected, and a link to the one of Hamilton. */
abstract class HamiltonsList {

	static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	JdbcClient jdbc;

	Case campaign;

	Delivery delivery;

	String link;

	@BeforeEach
	void aListWaits() {
		this.jdbc.sql("delete from token_miss").update();
		this.campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		this.delivery = this.steps.delivery(this.campaign, HAMILTON);
		this.link = this.clerks.link(this.delivery);
	}

}
