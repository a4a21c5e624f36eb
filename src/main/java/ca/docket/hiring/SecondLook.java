package ca.docket.hiring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.Sha256;

/**
 * At whose application a second screener looks where one screens: all that are not in,
 * and a share of the others that nobody can foresee and everybody can draw again.
 */
final class SecondLook {

	/** EXAMPLE: one in so many. */
	private static final int SHARE = 5;

	private SecondLook() {
	}

	/**
	 * Their numbers.
	 * @param round the id of the round in which they were screened
	 */
	static List<String> of(List<Screened.One> screened, String round) {
		Map<Boolean, List<String>> in = screened.stream()
			.filter(one -> one.findings().isByOneAlone())
			.collect(Collectors.partitioningBy(one -> one.findings().requirements().equals("all-met"),
					Collectors.mapping(one -> one.application().number(), Collectors.toList())));
		Stream<String> drawn = in.get(true)
			.stream()
			.sorted(Comparator.comparing(number -> Sha256.of(round + number)))
			.limit((in.get(true).size() + SHARE - 1) / SHARE);
		return Stream.concat(in.get(false).stream(), drawn).sorted().toList();
	}

}
