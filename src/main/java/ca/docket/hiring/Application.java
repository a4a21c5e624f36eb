package ca.docket.hiring;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/**
 * An application as the lists of its competition know it.
 *
 * @param email the id of the email that it came by
 * @param requirements what was found of all required qualifications; null before
 * @param score of the assets, by their weights; null before
 * @param standing what the table said; null before
 * @param language of letters, as the person chose; null for that of the posting
 * @param closed whether it has ended
 * @param hired whether that is how it ended
 */
record Application(String number, String competition, String processInstanceId, UUID email, String name, String address,
		String requirements, BigDecimal score, String standing, String language, boolean closed, boolean hired) {

	/** Whatever else a row has. */
	static final RowMapper<Application> ROWS = new SimplePropertyRowMapper<>(Application.class);

	boolean isOn(String list) {
		return !this.closed && Objects.equals(this.standing, list);
	}

}
