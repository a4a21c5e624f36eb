package ca.docket.hiring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Measures a posting for the table that checks it. */
@Component
@ForModels(processes = "hiring", sets = { "closing", "panel", "frenchReaders", "payTop", "paySpread", "daysOpen",
		"conditions", "areas", "checksNeeded", "saysAccommodation", "saysCollection", "bothLanguages" })
class ReadPosting implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Directory directory;

	private final WorkingDays workingDays;

	private final Office office;

	private final Clock clock;

	ReadPosting(StepCase cases, AuditTrail auditTrail, Directory directory, WorkingDays workingDays, Office office,
			Clock clock) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.directory = directory;
		this.workingDays = workingDays;
		this.office = office;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Posting posting = latest(this.auditTrail, this.cases.of(execution));
		Date closing = Date.from(posting.closing(this.office.zone()));
		LocalDate today = this.office.day(this.clock.instant());
		LocalDate last = LocalDate.parse(posting.text("closingDay"));
		execution.getProcessInstance()
			.setVariables(Map.of("closing", closing, "panel", ids(posting.screeners()), "frenchReaders",
					ids(posting.frenchReaders()), "payTop", posting.yearly("payTo").doubleValue(), "paySpread",
					posting.yearly("payTo").subtract(posting.yearly("payFrom")).doubleValue(), "daysOpen",
					this.workingDays.between(today, last), "conditions", posting.conditions().size(), "areas",
					areas(posting), "checksNeeded", !posting.text("checks").equals("none")));
		execution.getProcessInstance()
			.setVariables(Map.of("saysAccommodation", says(posting, "accommodationContact"), "saysCollection",
					says(posting, "collectionContact"), "bothLanguages", says(posting, "titleOther", "postingOther")));
	}

	/** What is not answered the posting that goes out does not say. */
	private static String says(Posting posting, String... fields) {
		return Stream.of(fields).map(posting::text).noneMatch(String::isEmpty) ? "yes" : "no";
	}

	/** By their places in the posting, for the engine. */
	private static List<String> areas(Posting posting) {
		return new ArrayList<>(IntStream.rangeClosed(1, posting.areas().size()).mapToObj(String::valueOf).toList());
	}

	static Posting latest(AuditTrail auditTrail, Case competition) {
		List<AuditEntry> submitted = auditTrail.submitted(competition.processInstanceId());
		return new Posting(submitted.get(submitted.size() - 1).answers());
	}

	/** The form accepts nobody else. */
	private List<String> ids(List<String> people) {
		return new ArrayList<>(people.stream()
			.map(named -> this.directory.named(named).map(Person::id).orElseThrow())
			.distinct()
			.toList());
	}

}
