package ca.docket.earb.meeting;

import java.util.ArrayList;
import java.util.List;

import ca.docket.calendar.LatestTables;
import ca.docket.calendar.PolicyCheck.Problem;
import ca.docket.calendar.PolicyTerms;
import ca.docket.calendar.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the terms of the board, and looks at them where they are deployed. */
@Configuration(proxyBeanMethods = false)
class BoardTermsConfiguration {

	@Bean
	PolicyTerms<BoardTerms> boardTerms(LatestTables tables, WorkingDays workingDays) {
		return new PolicyTerms<>("earb-terms", BoardTerms.class, terms -> together(terms, workingDays), tables);
	}

	private static List<Problem> together(BoardTerms terms, WorkingDays workingDays) {
		List<Problem> problems = new ArrayList<>();
		if (!workingDays.isWorkingDay(terms.firstMeeting())) {
			problems.add(PolicyTerms.problem("earb-terms.day-off", "first-meeting", terms.firstMeeting()));
		}
		if (terms.leadDays() < terms.agendaDays()) {
			problems.add(PolicyTerms.problem("earb-terms.late", terms.leadDays(), terms.agendaDays()));
		}
		return problems;
	}

}
