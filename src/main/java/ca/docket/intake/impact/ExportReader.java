package ca.docket.intake.impact;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.util.unit.DataSize;

/** Reads files of the official tool, up to a size and a depth, and no name twice. */
class ExportReader {

	private static final int DEEPEST = 20;

	private final ObjectReader reader = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.readerFor(JsonNode.class);

	private final DataSize largest;

	ExportReader(DataSize largest) {
		this.largest = largest;
	}

	/** Reads one byte more than may be, at most. */
	Export read(InputStream file) throws NotScored {
		try {
			byte[] bytes = file.readNBytes((int) this.largest.toBytes() + 1);
			requireSize(bytes.length);
			return Export.of(parse(bytes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void requireSize(long size) throws NotScored {
		if (size > this.largest.toBytes()) {
			throw new NotScored(NotScored.TOO_LARGE, "", this.largest.toKilobytes());
		}
	}

	private JsonNode parse(byte[] file) throws NotScored, IOException {
		try {
			return this.reader.readTree(file);
		}
		catch (StreamConstraintsException ex) {
			throw new NotScored("deep", "", DEEPEST);
		}
		catch (JsonProcessingException ex) {
			boolean twice = String.valueOf(ex.getOriginalMessage()).startsWith("Duplicate field");
			throw new NotScored(twice ? "twice" : "json", place(ex), place(ex));
		}
		catch (CharConversionException ex) {
			throw new NotScored("encoding", "");
		}
	}

	/** Line and column. */
	private static String place(JsonProcessingException ex) {
		JsonLocation at = ex.getLocation();
		return (at != null) ? at.getLineNr() + ":" + at.getColumnNr() : "";
	}

}
