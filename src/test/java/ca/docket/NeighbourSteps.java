package ca.docket;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.casefile.Case;
import ca.docket.notice.ToldOf;

import static org.assertj.core.api.Assertions.assertThat;

/** A permit about which a neighbour without an account is asked. */
class NeighbourSteps {

	private static final Pattern LINK = Pattern.compile("/t/[\\w-]+");

	private final FolderSteps people;

	private final ToldOf told;

	private final int port;

	NeighbourSteps(FolderSteps people, ToldOf told, int port) {
		this.people = people;
		this.told = told;
		this.port = port;
	}

	Case apply() {
		return this.people.begin("requester2", "permit",
				Map.of("title", "Main Street", "purpose", "filming", "closedOn", "2026-12-18", "hours", 6, "wholeRoad",
						true, "plan", "By Second Street.", "language", "en"));
	}

	static Map<String, Object> hear(String language, String name, String address) {
		return Map.of("check", "hear", "neighbourName", name, "neighbourEmail", address, "neighbourLanguage", language,
				"neighbourQuestion", "Does the noise harm?");
	}

	Case asked(String language) {
		Case permit = apply();
		this.people.end("municipal", permit, "Activity_CheckApplication",
				hear(language, "Nadia Voisine", "nadia@example.org"));
		return permit;
	}

	/** In the latest letter to the neighbour, which the outbox has encrypted. */
	String link(Case permit) {
		List<ToldOf.Told> letters = this.told.soon()
			.stream()
			.filter(email -> email.subject().contains(permit.number()) && email.text().contains("/t/"))
			.toList();
		Matcher link = LINK.matcher(letters.get(letters.size() - 1).text());
		assertThat(link.find()).isTrue();
		return link.group();
	}

	void answer(String link, String view) {
		HttpResponse<String> taken = visitor().submit(link, link,
				new HashMap<>(Map.of("answer-objection", "yes", "answer-view", view)));
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
	}

	HttpResponse<String> change(String person, Case permit, String address) {
		return change(person, permit, "Nadia Neighbour", address);
	}

	HttpResponse<String> change(String person, Case permit, String name, String address) {
		String page = "/cases/" + permit.number() + "/contacts/neighbour";
		return this.people.visitor(person)
			.submit("/", page, Map.of("name", name, "email", address, "phone", "555 0100", "language", "en"));
	}

	Visitor visitor() {
		return new Visitor(this.port);
	}

	static String plain(HttpResponse<String> page) {
		return FolderSteps.plain(page.body());
	}

}
