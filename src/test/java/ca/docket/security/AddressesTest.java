package ca.docket.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One address, and nothing else. */
class AddressesTest {

	@ParameterizedTest
	@ValueSource(strings = { "a@example.org", "first.last+tag@sub.example.org", "o'brien@example.org",
			"x_y-z@ex-ample.co.uk" })
	void anAddressIsOne(String text) {
		assertThat(Addresses.isOne(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a", "a@b", "a@localhost", "@example.org", "a@example.org,b@example.org",
			"a@example.org;b@example.org", "a@example.org b@example.org", "A <a@example.org>", "a@example.org\n",
			"a@example.org\r\nBcc: b@example.org", "a@b@example.org", "a..b@example.org", ".a@example.org",
			"a@-example.org", "a@example..org", "\"a b\"@example.org", "a@example.org\0", "é@example.org",
			"a@[127.0.0.1]", "group:a@example.org;" })
	void whatIsMoreOrLessThanAnAddressIsNone(String text) {
		assertThat(Addresses.isOne(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 65, 300, 100_000 })
	void whatIsTooLongIsNone(int length) {
		assertThat(Addresses.isOne("a".repeat(length) + "@example.org")).isFalse();
	}

}
