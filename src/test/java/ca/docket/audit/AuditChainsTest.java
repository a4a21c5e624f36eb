package ca.docket.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.worklist.WorkListTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever chain of hand-overs, substitutions and reports comes before, nobody who had a
 * part in it verifies a recommendation.
 */
@DocketTest
class AuditChainsTest {

	private static final int CHAINS = 30;

	private static final int LENGTH = 8;

	private static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dan", "eve", "finn", "gus", "hope");

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	Recommendations recommendations;

	@Autowired
	Independence independence;

	@Autowired
	Owners owners;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Filing filing;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void noChainOfHandOversAndSubstitutionsLetsAnybodyInvolvedVerify() {
		Case audit = this.files.imported(AuditImportTest.underWay(CHAINS));
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			IntStream.rangeClosed(1, CHAINS).forEach(seed -> check(seed, this.view.part(audit, seed)));
		});
	}

	private void check(int seed, Case part) {
		Random random = new Random(seed);
		List<String> people = PEOPLE.stream().map(name -> name + seed).toList();
		Set<String> involved = new HashSet<>(Set.of("owner1"));
		List<List<String>> standIns = new ArrayList<>();
		for (int i = 0; i < LENGTH; i++) {
			act(random, people, part, involved, standIns);
		}
		Set<String> substitutes = standIns.stream()
			.filter(pair -> involved.contains(pair.get(0)))
			.map(pair -> pair.get(1))
			.collect(Collectors.toSet());
		Recommendation one = this.recommendations.of(part.number());
		for (String person : people) {
			boolean free = !involved.contains(person) && !substitutes.contains(person);
			assertThat(this.independence.allows(task(part, person, null), one)).as("seed %d, %s", seed, person)
				.isEqualTo(free);
			assertThat(this.independence.allows(task(part, "nobody", person), one)).as("seed %d, for %s", seed, person)
				.isEqualTo(free);
		}
	}

	private void act(Random random, List<String> people, Case part, Set<String> involved, List<List<String>> standIns) {
		String person = people.get(random.nextInt(PEOPLE.size()));
		String other = people.get(random.nextInt(PEOPLE.size()));
		switch (random.nextInt(5)) {
			case 0 -> {
				this.owners.handOver(this.recommendations.of(part.number()), person, "finance", "coordinator",
						"They left.");
				involved.add(person);
			}
			case 1 -> {
				record(part, person, null, random.nextBoolean() ? "reported" : "response-approved");
				involved.add(person);
			}
			case 2 -> {
				this.filing.csv(part.number(), "log.csv", "case", person, new byte[] { 1 });
				involved.add(person);
			}
			case 3 -> {
				record(part, person, other, "response-reviewed");
				involved.addAll(List.of(person, other));
			}
			default -> {
				if (!person.equals(other)) {
					standIn(person, other, random.nextBoolean());
					standIns.add(List.of(person, other));
				}
			}
		}
	}

	private void record(Case part, String person, String behalf, String action) {
		this.auditTrail.add(part.processInstanceId(),
				new AuditEntry(Instant.now(), person, behalf, action, null, null, Map.of()));
	}

	private void standIn(String absent, String substitute, boolean over) {
		this.jdbc.sql("""
				insert into security_substitution (absent, substitute, first_day, last_day, named_by, named_at)
				values (?, ?, ?::date, ?::date, ?, now())""")
			.params(absent, substitute, "2020-01-01", over ? "2020-02-01" : "2199-01-01", absent)
			.update();
	}

	private static WorkListTask task(Case part, String person, String absent) {
		return new WorkListTask(part, "task", part.processInstanceId(), "audit", "Activity_VerifyImplementation",
				person, absent, null, Locale.ENGLISH);
	}

}
