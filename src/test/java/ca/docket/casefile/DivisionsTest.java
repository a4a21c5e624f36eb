package ca.docket.casefile;

import java.util.Locale;

import ca.docket.DocketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class DivisionsTest {

	@Autowired
	Divisions divisions;

	@Test
	void aDivisionIsNamedAsTheFormsInForceNameItAndIsItsIdOnceItIsGone() {
		assertThat(this.divisions.name("parks-and-recreation", Locale.ENGLISH)).isEqualTo("Parks and Recreation");
		assertThat(this.divisions.name("parks-and-recreation", Locale.CANADA_FRENCH)).isEqualTo("Parcs et loisirs");
		assertThat(this.divisions.name("gone", Locale.ENGLISH)).isEqualTo("gone");
	}

}
