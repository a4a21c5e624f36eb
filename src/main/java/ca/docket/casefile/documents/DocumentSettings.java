package ca.docket.casefile.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What documents may be, from the settings {@code docket.documents.*}.
 *
 * @param maxSize the largest document
 * @param types the endings of names that are allowed, each with its media type
 * @param folder where uploads lie while they are looked at
 * @param atOnce how many uploads, and how many downloads, go on at the same time: each
 * holds a thread of the server for as long as the other side takes
 * @param patience how long one upload may take
 * @param perCase how much one case may hold
 * @param perPersonAndDay how much one person may upload in 24 hours
 */
@ConfigurationProperties("docket.documents")
record DocumentSettings(DataSize maxSize, Map<String, String> types, Path folder, int atOnce, Duration patience,
		DataSize perCase, DataSize perPersonAndDay) {
}
