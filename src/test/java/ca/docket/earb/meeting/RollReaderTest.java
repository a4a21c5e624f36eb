package ca.docket.earb.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.engine.Objection;
import ca.docket.security.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form of attendance says, and what it can't say. */
class RollReaderTest {

	private static final String ITEM = "EAR-2026-0001";

	private static final List<Person> OFFICE = Stream.of("m1", "m2", "m3", "m4", "d1", "d2")
		.map(id -> new Person(id, id.toUpperCase(Locale.ROOT), "", id + "@example.org", Locale.ENGLISH))
		.toList();

	@Test
	void membersAndDelegatesTakeTheirSeats() {
		Roll roll = reader().read(answers("present", List.of("m1", "m2"), "delegates",
				List.of(Map.of("member", "m3", "delegate", " d1@example.org ")), "recusals",
				List.of(Map.of("item", ITEM, "recused", "m3"), Map.of("item", ITEM, "recused", "m3"))));
		assertThat(roll.seats()).containsEntry("m1", "m1")
			.containsEntry("m2", "m2")
			.containsEntry("m3", "d1")
			.containsEntry("m4", null);
		assertThat(roll.recusals()).isEqualTo(Map.of(ITEM, Set.of("m3")));
		assertThat(roll.chair()).isEqualTo("m1");
		assertThat(roll.actingChair()).isNull();
	}

	@Test
	void nobodyMayBeThere() {
		Roll roll = reader().read(new HashMap<>());
		assertThat(roll.seats().values()).containsOnlyNulls();
		assertThat(roll.chair()).isNull();
	}

	@Test
	void whoIsThereHasNoDelegateAndNobodySitsTwice() {
		refused("delegate-of-present", "present", List.of("m1"), "delegates", rows("m1", "d1"));
		refused("two-delegates", "delegates", rows("m3", "d1", "m3", "d2"));
		refused("delegate-twice", "delegates", rows("m3", "d1", "m4", "d1@example.org"));
		refused("delegate-is-member", "delegates", rows("m3", "m4"));
	}

	@Test
	void allThatIsWrongIsTold() {
		RollReader reader = reader();
		reader.read(answers("present", List.of("m1"), "delegates", rows("m1", "d1", "m3", "m4"), "actingChair", "m1"));
		assertThat(reader.objections()).extracting(Objection::key)
			.containsExactly("earb-attendance.delegate-of-present", "earb-attendance.delegate-is-member",
					"earb-attendance.acting-chair-is-chair");
	}

	@Test
	void whoIsNoMemberOrNotThereTakesNoPart() {
		Roll roll = reader().read(answers("present", List.of("m1", "d1"), "delegates", rows("m3", "stranger")));
		assertThat(roll.seats()).containsEntry("m1", "m1").containsEntry("m3", null).doesNotContainKey("d1");
		refused("recusal-of-absent", "recusals", List.of(Map.of("item", ITEM, "recused", "m2")));
	}

	@Test
	void theActingChairIsAMemberWhoIsThereAndNotTheChair() {
		refused("acting-chair-absent", "present", List.of("m1"), "actingChair", "m2");
		refused("acting-chair-absent", "delegates", rows("m2", "d1"), "actingChair", "m2");
		refused("acting-chair-is-chair", "present", List.of("m1"), "actingChair", "m1");
		assertThat(reader().read(answers("present", List.of("m2"), "actingChair", "m2")).actingChair()).isEqualTo("m2");
	}

	private static RollReader reader() {
		return new RollReader(OFFICE.subList(0, 4), OFFICE.subList(0, 1),
				name -> OFFICE.stream()
					.filter(person -> person.id().equals(name) || person.email().equals(name))
					.findFirst());
	}

	private static void refused(String why, Object... answers) {
		RollReader reader = reader();
		reader.read(answers(answers));
		assertThat(reader.objections()).extracting(Objection::key).containsExactly("earb-attendance." + why);
	}

	private static List<Map<String, Object>> rows(String... pairs) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < pairs.length; i += 2) {
			rows.add(Map.of("member", pairs[i], "delegate", pairs[i + 1]));
		}
		return rows;
	}

	private static Map<String, Object> answers(Object... pairs) {
		Map<String, Object> answers = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			answers.put(pairs[i].toString(), pairs[i + 1]);
		}
		return answers;
	}

}
