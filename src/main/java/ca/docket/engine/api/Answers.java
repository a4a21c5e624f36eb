package ca.docket.engine.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes refusals as JSON in the engine's format. */
final class Answers {

	private Answers() {
	}

	static void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
		response.resetBuffer();
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		byte[] body = "{\"type\":\"%s\",\"message\":\"%s\"}"
			.formatted(status.getReasonPhrase().replace(" ", ""), sentence.replace("\\", "").replace("\"", "'"))
			.getBytes(java.nio.charset.StandardCharsets.UTF_8);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

}
