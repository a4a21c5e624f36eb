package ca.docket.family;

import java.time.Period;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads one file strictly: an unknown or duplicate key is reported with its position.
 */
final class FamilyYaml {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.addModule(new JavaTimeModule())
		.build();

	private FamilyYaml() {
	}

	static <T> T read(String file, String text, Class<T> type) throws Unclear {
		try {
			return MAPPER.convertValue(tree(file, text), type);
		}
		catch (IllegalArgumentException ex) {
			throw (ex.getCause() instanceof JsonMappingException fault) ? unclear(file, fault)
					: new Unclear("kind", file, String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
		}
	}

	/** What a file says, before anything is made of it. */
	static Map<?, ?> tree(String file, String text) throws Unclear {
		LoaderOptions strict = new LoaderOptions();
		strict.setAllowDuplicateKeys(false);
		try {
			if (new Yaml(new SafeConstructor(strict)).load(text) instanceof Map<?, ?> tree) {
				return tree;
			}
			throw new Unclear("empty", file);
		}
		catch (MarkedYAMLException ex) {
			throw new Unclear("yaml", file, String.valueOf(ex.getProblemMark().getLine() + 1), ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new Unclear("yaml", file, "1", ex.getMessage().lines().findFirst().orElse(""));
		}
	}

	private static Unclear unclear(String file, JsonMappingException fault) {
		String place = place(fault);
		if (fault instanceof UnrecognizedPropertyException unknown) {
			return new Unclear("unknown", file, place,
					unknown.getKnownPropertyIds()
						.stream()
						.map(String::valueOf)
						.sorted()
						.collect(Collectors.joining(", ")));
		}
		if (fault instanceof InvalidFormatException format && format.getTargetType() == Period.class) {
			return new Unclear("period", file, place, String.valueOf(format.getValue()));
		}
		return new Unclear("kind", file, place);
	}

	private static String place(JsonMappingException fault) {
		return fault.getPath()
			.stream()
			.map(step -> (step.getFieldName() != null) ? step.getFieldName() : String.valueOf(step.getIndex() + 1))
			.collect(Collectors.joining("."));
	}

}
