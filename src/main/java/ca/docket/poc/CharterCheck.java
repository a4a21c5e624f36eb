package ca.docket.poc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.calendar.PolicyTerms;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/**
 * Whether a charter can be judged in the end, and by people who are not judges of their
 * own work.
 */
@Component
class CharterCheck {

	private static final int FEWEST = 3;

	private static final int MOST = 5;

	private final Trials trials;

	private final PolicyTerms<PocTerms> terms;

	CharterCheck(Trials trials, PolicyTerms<PocTerms> terms) {
		this.trials = trials;
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
		people(charter, charter.evaluators()).forEach(objections::add);
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

	/** Whether some people can evaluate what others do. */
	Stream<Objection> people(Charter charter, List<String> evaluators) {
		List<String> team = this.trials.ids(charter.wholeTeam());
		List<String> ids = this.trials.ids(evaluators);
		List<Objection> objections = new ArrayList<>();
		if (team.get(0).equals(team.get(1))) {
			objections.add(Objection.of("poc.charter.lead-is-sponsor"));
		}
		if (ids.size() < FEWEST || ids.size() > MOST || ids.stream().distinct().count() < ids.size()) {
			objections.add(Objection.of("poc.charter.evaluators"));
		}
		ids.stream()
			.filter(team::contains)
			.map(one -> Objection.of("poc.charter.evaluator-of-team", evaluators.get(ids.indexOf(one))))
			.forEach(objections::add);
		return objections.stream();
	}

}
