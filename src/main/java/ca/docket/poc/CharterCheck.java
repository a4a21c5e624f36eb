package ca.docket.poc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.calendar.PolicyTerms;
import ca.docket.engine.Objection;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Whether a charter can be judged in the end, and by people who are not judges of their
 * own work.
 */
@Component
class CharterCheck {

	private static final int FEWEST = 3;

	private static final int MOST = 5;

	private final Directory directory;

	private final PolicyTerms<PocTerms> terms;

	CharterCheck(Directory directory, PolicyTerms<PocTerms> terms) {
		this.directory = directory;
		this.terms = terms;
	}

	List<Objection> of(Map<String, Object> answers) {
		Charter charter = Charter.of(answers);
		List<Objection> objections = new ArrayList<>();
		if (charter.metrics().stream().noneMatch(metric -> metric.is(Metric.MUST))) {
			objections.add(Objection.of("poc.charter.no-must"));
		}
		charter.metrics().stream().flatMap(CharterCheck::unsound).forEach(objections::add);
		time(charter).ifPresent(objections::add);
		people(charter).forEach(objections::add);
		return objections;
	}

	private static Stream<Objection> unsound(Metric metric) {
		if (metric.success().compareTo(metric.failure()) == 0) {
			return Stream.of(Objection.of("poc.charter.thresholds", metric.what()));
		}
		return metric.is(Metric.GUARD) && metric.baseline() == null
				? Stream.of(Objection.of("poc.charter.guard-baseline", metric.what())) : Stream.empty();
	}

	private Optional<Objection> time(Charter charter) {
		long days = ChronoUnit.DAYS.between(LocalDate.parse(charter.beginsOn()), LocalDate.parse(charter.endsOn()));
		if (days < 0) {
			return Optional.of(Objection.of("poc.charter.ends-before"));
		}
		PocTerms allowed = this.terms.latest();
		return (days < allowed.shortestDays() || days > allowed.longestDays())
				? Optional.of(Objection.of("poc.charter.days", days, allowed.shortestDays(), allowed.longestDays()))
				: Optional.empty();
	}

	private Stream<Objection> people(Charter charter) {
		Set<String> team = charter.wholeTeam().stream().map(this::id).collect(Collectors.toSet());
		List<String> evaluators = charter.evaluators().stream().map(this::id).distinct().toList();
		List<Objection> objections = new ArrayList<>();
		if (id(charter.lead()).equals(id(charter.sponsor()))) {
			objections.add(Objection.of("poc.charter.lead-is-sponsor"));
		}
		if (evaluators.size() < FEWEST || evaluators.size() > MOST
				|| evaluators.size() != charter.evaluators().size()) {
			objections.add(Objection.of("poc.charter.evaluators"));
		}
		charter.evaluators()
			.stream()
			.filter(named -> team.contains(id(named)))
			.map(named -> Objection.of("poc.charter.evaluator-of-team", named))
			.forEach(objections::add);
		return objections.stream();
	}

	/** Somebody who is not known is told elsewhere. */
	private String id(String named) {
		return this.directory.named(named).map(Person::id).orElse(named);
	}

}
