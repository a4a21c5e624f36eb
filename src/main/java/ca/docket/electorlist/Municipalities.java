package ca.docket.electorlist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The 444 municipalities, by their code: several have the same name.
 */
@Component
class Municipalities {

	private final Map<String, Municipality> byCode;

	Municipalities(@Value("classpath:electorlist/municipalities.csv") Resource list) {
		this.byCode = CsvTable
			.read(list, line -> new Municipality(line.get("code"), line.get("name"), line.get("tier")))
			.stream()
			.collect(Collectors.toMap(Municipality::code, Function.identity()));
	}

	/**
	 * A municipality of Ontario.
	 *
	 * @param code of its census subdivision; of the ministry, where it is an upper tier
	 * @param tier {@code lower}, {@code single} or {@code upper}, which holds no election
	 */
	record Municipality(String code, String name, String tier) {

		boolean holdsElection() {
			return !this.tier.equals("upper");
		}

	}

	/** All of them, by name. */
	List<Municipality> all() {
		return this.byCode.values().stream().sorted(Comparator.comparing(Municipality::name)).toList();
	}

	/**
	 * The recipient with its name. Empty for a code of no municipality that holds an
	 * election.
	 */
	Optional<Recipient> named(Recipient recipient) {
		if (!recipient.isMunicipality()) {
			return Optional.of(recipient);
		}
		return Optional.ofNullable(this.byCode.get(recipient.code()))
			.filter(Municipality::holdsElection)
			.map(found -> recipient.named(found.name()));
	}

}
