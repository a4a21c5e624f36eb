package ca.docket.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The {@code config.js} of Camunda's web applications: the one they bring, with the
 * person's language and our script, and without the parts of Tasklist that the engine
 * leaves unchecked (comments) or empty (history).
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

			export default {
			  customScripts: ['../../../docket-webapps'],
			  locales: { availableLocales: ['%2$s'], fallbackLocale: '%2$s' },
			  disableWelcomeMessage: true,
			""";

	@GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/scripts/config.js")
	ResponseEntity<String> config(@PathVariable String app, Locale language) throws IOException {
		String brought = new ClassPathResource(WEBAPPS + app + "/scripts/config.js")
			.getContentAsString(StandardCharsets.UTF_8);
		String ours = OURS.formatted(app, available(app, language));
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
			.cacheControl(CacheControl.noStore())
			.body(brought.replace("export default {\n", ours));
	}

	/** Camunda brings no French; an application that nobody translated stays English. */
	private static String available(String app, Locale language) {
		String wanted = language.getLanguage();
		return new ClassPathResource(WEBAPPS + app + "/locales/" + wanted + ".json").exists() ? wanted : "en";
	}

}
