package ca.docket.earb.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Many want the last place at once. */
@DocketTest
class AgendaRacesTest {

	private static final int MANY = 50;

	@Autowired
	Agenda agenda;

	@Autowired
	Meetings meetings;

	@Autowired
	Items items;

	@Autowired
	Cases cases;

	@Test
	void fiftyItemsAtOnceGetOnePlaceEachAndNoMeetingHasTooMany() throws Exception {
		List<String> numbers = IntStream.range(0, MANY).mapToObj(number -> submission()).toList();
		List<Callable<String>> races = numbers.stream()
			.<Callable<String>>map(number -> () -> this.agenda.put(number))
			.toList();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			for (Future<String> place : threads.invokeAll(races)) {
				place.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		Map<String, Long> perMeeting = numbers.stream()
			.map(number -> this.agenda.of(number).orElseThrow().meeting())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		assertThat(perMeeting.keySet()).allSatisfy(number -> {
			Meeting meeting = this.meetings.find(number).orElseThrow();
			List<Item> open = this.items.open(number);
			assertThat(open).hasSizeLessThanOrEqualTo(meeting.capacity());
			assertThat(open).extracting(Item::position).doesNotHaveDuplicates();
		});
		assertThat(perMeeting.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(MANY);
	}

	private String submission() {
		return this.cases
			.open(new Opening("earb", UUID.randomUUID().toString(), "A solution", "city-clerk", "requester"));
	}

}
