package ca.docket.casefile.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A file of demo cases, in YAML. Its days are written as so many from today, as
 * <code>{today-20}</code>.
 */
public record DemoFile(Resource file, Clock clock) {

	private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)}");

	/** What it holds today. */
	public Map<String, Object> read() {
		YamlMapFactoryBean yaml = new YamlMapFactoryBean();
		yaml.setResources(new ByteArrayResource(dated().getBytes(StandardCharsets.UTF_8)));
		return yaml.getObject();
	}

	private String dated() {
		try {
			LocalDate today = LocalDate.now(this.clock);
			return DAY.matcher(this.file.getContentAsString(StandardCharsets.UTF_8))
				.replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
