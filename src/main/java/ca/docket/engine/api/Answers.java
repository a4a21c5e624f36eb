package ca.docket.engine.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes refusals as JSON in the engine's format. */
final class Answers {

	private Answers() {
	}

	static void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
		response.setStatus(status.value());
		write(response,
				"{\"type\":\"%s\",\"message\":\"%s\"}"
					.formatted(type(status), sentence.replace("\\", "").replace("\"", "'"))
					.getBytes(StandardCharsets.UTF_8));
	}

	/** As "BadRequest". */
	static String type(HttpStatus status) {
		return status.getReasonPhrase().replace(" ", "");
	}

	static void write(HttpServletResponse response, byte[] body) throws IOException {
		response.resetBuffer();
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

}
