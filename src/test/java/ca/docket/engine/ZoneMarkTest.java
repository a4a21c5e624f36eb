package ca.docket.engine;

import java.util.TimeZone;

import ca.docket.DocketTest;
import ca.docket.security.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the engine's columns mean does not depend on the machine's zone. */
@DocketTest
class ZoneMarkTest {

	@Autowired
	ZoneMark mark;

	@Autowired
	JdbcClient jdbc;

	@Test
	void docketSetsUtcWhateverTheMachineHas() {
		assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
		assertThat(this.jdbc.sql("show timezone").query(String.class).single()).isEqualTo("UTC");
		assertThat(this.jdbc.sql("select zone from engine_zone").query(String.class).list()).containsExactly("UTC");
	}

	@Test
	@Transactional
	void aDatabaseWithCasesAndWithoutTheMarkIsRefused() {
		this.jdbc.sql("delete from engine_zone").update();
		this.jdbc.sql("""
				insert into act_hi_procinst (id_, proc_inst_id_, proc_def_id_, start_time_)
				values ('zone', 'zone', 'zone', now())""").update();
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> this.mark.preInit(null))
			.withMessageStartingWith("The database holds cases whose times are not marked as UTC");
	}

	@Test
	@Transactional
	void soIsOneThatIsMarkedWithAnotherZone() {
		this.jdbc.sql("update engine_zone set zone = 'America/Toronto'").update();
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> this.mark.preInit(null));
	}

}
