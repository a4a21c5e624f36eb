package ca.docket.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.security.Groups;
import ca.docket.security.PeopleFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lists the sign-ins of the default profile by group, at the end of the start log and for
 * pages as {@code signIns}.
 */
@Component
@ControllerAdvice(annotations = Controller.class)
@Profile("!production")
class SignIns {

	private static final Logger log = LoggerFactory.getLogger(SignIns.class);

	private final Groups groups;

	private final MessageSource texts;

	private final String password;

	SignIns(Groups groups, MessageSource texts, @Value("${docket.local.password}") String password) {
		this.groups = groups;
		this.texts = texts;
		this.password = password;
	}

	@ModelAttribute
	void show(Model page, Locale language) {
		page.addAttribute("signIns", byGroup(language));
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void tell(ApplicationReadyEvent ready) {
		String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
		String people = byGroup(Locale.ENGLISH).entrySet()
			.stream()
			.map(group -> "  %-52s%s%n".formatted(group.getKey(), group.getValue()))
			.collect(Collectors.joining());
		log.info("Docket runs at http://localhost:{}/ with these people, all with the password {}\n\n{}", port,
				this.password, people);
	}

	/**
	 * Groups of the same people share a line; everybody is staff, so only the rest is
	 * told.
	 */
	private Map<String, String> byGroup(Locale language) {
		Map<List<String>, List<String>> groups = new LinkedHashMap<>();
		this.groups.names()
			.keySet()
			.forEach(id -> groups.computeIfAbsent(members(id), ids -> new ArrayList<>())
				.add(this.groups.name(id, language)));
		Map<String, String> lines = new LinkedHashMap<>();
		groups.forEach((ids, all) -> lines.put(line(all, language), String.join(", ", ids)));
		return lines;
	}

	private String line(List<String> groups, Locale language) {
		return (groups.size() == 1) ? groups.get(0)
				: this.texts.getMessage("sign-ins.more", new Object[] { groups.get(0), groups.size() - 1 }, language);
	}

	private static List<String> members(String group) {
		return DemoPeople.FILE.people()
			.stream()
			.filter(row -> row.groups().contains(group))
			.filter(row -> !group.equals("staff") || row.groups().size() == 1)
			.map(PeopleFile.Row::id)
			.toList();
	}

}
