package ca.docket.electorlist.cut;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How extracts are cut.
 *
 * @param layouts the folder of the layouts, as {@code file:/etc/docket/layouts/}
 * @param folder where packages are kept, the same on every node
 * @param largest extract, unpacked
 * @param lease how long a worker that tells nothing of itself keeps its cut
 */
@ConfigurationProperties("docket.electorlist")
record CutSettings(String layouts, Path folder, DataSize largest, Duration lease) {
}
