package ca.docket.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.Office;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/**
 * Serves the {@code config.js} of Camunda's web applications with the person's language
 * and Docket's script, and without the parts of Tasklist that the engine leaves unchecked
 * (comments) or empty (history).
 */
@Controller
class WebappsConfig {

	private static final String WEBAPPS = "META-INF/resources/webjars/camunda/app/";

	private static final String OURS = """
			document.querySelector('base').setAttribute('cam-exclude-plugins', [
			  '%1$s.login:default-login-form',
			  'tasklist.navbar.action:create-task-action',
			  'tasklist.task.action:task-action-comment',
			  'tasklist.task.detail:task-detail-history'
			].join());
			document.querySelector('base').dataset.docketTexts = JSON.stringify(%4$s);
			document.querySelector('base').dataset.docketHosts = JSON.stringify(%5$s);

			export default {
			  customScripts: ['../../../docket-webapps'%3$s],
			  locales: { availableLocales: ['%2$s'], fallbackLocale: '%2$s' },
			  disableWelcomeMessage: true,
			""";

	private static final Map<String, String> OUR_TEXTS = Map.of("label", "case-tab.label", "none", "case-tab.none",
			"session", "case-tab.session", "failed", "case-tab.failed", "signIn", "documents.sign-in");

	private static final String FRENCH = ", '../../../docket-webapps-fr'";

	private static final Pattern SHORTCUT = Pattern.compile("(\\w+): \\{\\s+key: '[^']+',\\s+description: '([^']+)'");

	private static final String BAND = "BANNER_CE_EOL_TEXT";

	private final ObjectMapper json;

	private final MessageSource messages;

	private final Office office;

	private final List<String> linkHosts;

	WebappsConfig(ObjectMapper json, MessageSource messages, Office office,
			@Value("${docket.office.link-hosts:}") List<String> linkHosts) {
		this.json = json;
		this.messages = messages;
		this.office = office;
		this.linkHosts = linkHosts;
	}

	@GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/scripts/config.js")
	ResponseEntity<String> config(@PathVariable String app, Locale language) throws IOException {
		String brought = new ClassPathResource(WEBAPPS + app + "/scripts/config.js")
			.getContentAsString(StandardCharsets.UTF_8);
		String spoken = available(app, language);
		String ours = OURS.formatted(app, spoken, spoken.equals("fr") ? FRENCH : "", texts(language),
				this.json.writeValueAsString(hosts()));
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
			.cacheControl(CacheControl.noStore())
			.body(shortcuts(brought, Locale.forLanguageTag(spoken)).replace("export default {\n", ours));
	}

	/** To which the texts of forms may lead besides our own pages. */
	private List<String> hosts() {
		return Stream.concat(Stream.ofNullable(this.office.address().getHost()), this.linkHosts.stream())
			.map(host -> host.strip().toLowerCase(Locale.ROOT))
			.toList();
	}

	/** They are told in a dialog, from here and not from the texts. */
	private String shortcuts(String config, Locale language) {
		return SHORTCUT.matcher(config)
			.replaceAll(found -> Matcher.quoteReplacement(found.group()
				.replace(found.group(2),
						this.messages.getMessage("shortcut." + found.group(1), null, found.group(2), language))));
	}

	/**
	 * Texts as brought, but for the band at the top: instead of an advertisement it leads
	 * back to the home page.
	 */
	@GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/locales/{language:en|de|fr}.json")
	ResponseEntity<JsonNode> texts(@PathVariable String app, @PathVariable String language, Locale reader)
			throws IOException {
		JsonNode texts;
		try (InputStream brought = new ClassPathResource(WEBAPPS + app + "/locales/" + language + ".json")
			.getInputStream()) {
			texts = this.json.readTree(brought);
		}
		String home = this.messages.getMessage("layout.back", new Object[] { this.office.name() }, reader);
		((ObjectNode) texts.findParent(BAND)).put(BAND, "<a href=\"/\">" + HtmlUtils.htmlEscape(home) + "</a>");
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(texts);
	}

	/** What our scripts in the web applications say, in the person's language. */
	private String texts(Locale language) throws JsonProcessingException {
		Map<String, String> texts = new LinkedHashMap<>();
		OUR_TEXTS.forEach((name, key) -> texts.put(name, this.messages.getMessage(key, null, language)));
		return this.json.writeValueAsString(texts);
	}

	/** Camunda brings no French; an application that nobody translated stays English. */
	private static String available(String app, Locale language) {
		String wanted = language.getLanguage();
		return new ClassPathResource(WEBAPPS + app + "/locales/" + wanted + ".json").exists() ? wanted : "en";
	}

}
