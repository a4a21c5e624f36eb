package ca.docket.electorlist.cut;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The layouts that the office keeps, a file each. */
@Component
public class Layouts {

	private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

	private static final ObjectMapper FILES = new ObjectMapper();

	private final ResourceLoader files;

	private final CutSettings settings;

	Layouts(ResourceLoader files, CutSettings settings) {
		this.files = files;
		this.settings = settings;
	}

	/** The layout with an id, as {@code example-1}. */
	public Optional<Layout> find(String id) {
		Resource file = this.files.getResource(this.settings.layouts() + id + ".json");
		return (ID.matcher(id).matches() && file.exists()) ? Optional.of(read(file)) : Optional.empty();
	}

	private static Layout read(Resource file) {
		try (InputStream json = file.getInputStream()) {
			return FILES.readValue(json, Layout.class);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The layout %s cannot be read: %s".formatted(file, ex.getMessage()), ex);
		}
	}

}
