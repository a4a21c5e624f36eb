package ca.docket.engine.api;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** Reads a request's body up to a limit and refuses what the engine would fail on. */
class BodyCheck {

	private final JsonFactory json = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

	private final DataSize cap;

	private final DataSize deploymentCap;

	BodyCheck(DataSize cap, DataSize deploymentCap) {
		this.cap = cap;
		this.deploymentCap = deploymentCap;
	}

	HttpServletRequest checked(HttpServletRequest request, String path) throws IOException, BodyRefused {
		if (contains0(request.getQueryString()) || path.indexOf('\0') >= 0) {
			throw new BodyRefused(HttpStatus.BAD_REQUEST, "api.nul");
		}
		boolean deploys = path.equals(DeploymentCall.PATH);
		DataSize most = deploys ? this.deploymentCap : this.cap;
		byte[] bytes = read(request, most);
		if (bytes.length == 0) {
			return request;
		}
		if (deploys) {
			DeploymentCall.note(request, bytes);
		}
		else {
			checkJson(request.getContentType(), bytes);
		}
		return new Body(request, bytes);
	}

	private static byte[] read(HttpServletRequest request, DataSize most) throws IOException, BodyRefused {
		int limit = (int) most.toBytes();
		// A chunked body has no length: one byte more than allowed says enough.
		byte[] bytes = (request.getContentLengthLong() > limit) ? null : request.getInputStream().readNBytes(limit + 1);
		if (bytes == null || bytes.length > limit) {
			throw new BodyRefused(HttpStatus.PAYLOAD_TOO_LARGE, "api.large", most.toKilobytes());
		}
		return bytes;
	}

	private void checkJson(String type, byte[] bytes) throws IOException, BodyRefused {
		if (type == null || !MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type))) {
			throw new BodyRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.no-json");
		}
		try (JsonParser parser = this.json.createParser(bytes)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token.isScalarValue() || token == JsonToken.FIELD_NAME) {
					refuseNul(parser.getText());
				}
			}
		}
		catch (JsonProcessingException ex) {
			throw new BodyRefused(HttpStatus.BAD_REQUEST, "api.broken-json");
		}
	}

	private static void refuseNul(String text) throws BodyRefused {
		if (text.indexOf('\0') >= 0) {
			throw new BodyRefused(HttpStatus.BAD_REQUEST, "api.nul");
		}
	}

	private static boolean contains0(String query) {
		return query != null && (query.indexOf('\0') >= 0 || query.toLowerCase(Locale.ROOT).contains("%00"));
	}

}
