package ca.docket.engine.api;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.UriComponentsBuilder;

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
		Amounts amounts = new Amounts();
		HttpServletRequest paged = paged(request, path, amounts);
		boolean deploys = path.equals(DeploymentCall.PATH);
		String packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (packed != null && !packed.equalsIgnoreCase("identity")) {
			throw new BodyRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.packed", packed);
		}
		byte[] bytes = read(request, deploys ? this.deploymentCap : this.cap);
		if (bytes.length == 0) {
			return paged;
		}
		if (deploys) {
			DeploymentCall.note(request, bytes);
		}
		else {
			checkJson(request.getContentType(), bytes, amounts);
		}
		return new Body(paged, bytes);
	}

	private static HttpServletRequest paged(HttpServletRequest request, String path, Amounts amounts)
			throws BodyRefused {
		MultiValueMap<String, String> parameters = parameters(request);
		for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
			amounts.count(parameter.getKey(), parameter.getValue());
		}
		return PageOfList.of(request, path, parameters.get(PageOfList.SIZE));
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

	private void checkJson(String type, byte[] bytes, Amounts amounts) throws IOException, BodyRefused {
		if (type == null || !MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type))) {
			throw new BodyRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.no-json");
		}
		try (JsonParser parser = this.json.createParser(bytes)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				amounts.count(token, parser.getParsingContext());
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

	/** From the address alone: the request itself would read its body for them. */
	private static MultiValueMap<String, String> parameters(HttpServletRequest request) {
		MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
		UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.forEach((name, values) -> values.forEach(value -> decoded.add(decode(name), decode(value))));
		return decoded;
	}

	private static String decode(String text) {
		try {
			return (text != null) ? URLDecoder.decode(text, StandardCharsets.UTF_8) : "";
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	private static boolean contains0(String query) {
		return query != null && (query.indexOf('\0') >= 0 || query.toLowerCase(Locale.ROOT).contains("%00"));
	}

}
