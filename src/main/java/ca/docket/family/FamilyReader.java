package ca.docket.family;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.StringUtils;

/**
 * Reads all files and checks that each is valid and that they fit together; otherwise it
 * reports all findings at once.
 */
final class FamilyReader {

	private static final Logger LOG = LoggerFactory.getLogger(FamilyReader.class);

	private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,5}");

	private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

	private final List<Finding> findings = new ArrayList<>();

	private final Map<String, String> prefixes = new HashMap<>();

	private final Map<String, String> processes = new HashMap<>();

	private FamilyReader() {
	}

	/**
	 * Reads all files.
	 * @param former what families said whose files are gone
	 */
	static Snapshot read(FamilyFiles files, FamilyFiles former) throws Unclear {
		FamilyReader reader = new FamilyReader();
		OfficeFile office = null;
		Map<String, FamilyFile> families = new TreeMap<>();
		for (Map.Entry<String, String> file : files.contents().entrySet()) {
			try {
				if (file.getKey().equals(OfficeFile.NAME)) {
					office = FamilyYaml.read(file.getKey(), file.getValue(), OfficeFile.class);
				}
				else {
					families.put(file.getKey(), FamilyYaml.read(file.getKey(), file.getValue(), FamilyFile.class));
				}
			}
			catch (Unclear unclear) {
				reader.findings.addAll(unclear.findings());
			}
		}
		if (office != null) {
			reader.check(office, families);
		}
		if (!reader.findings.isEmpty()) {
			throw new Unclear(reader.findings);
		}
		return new Snapshot(office, families, off(former));
	}

	/** They were checked when they were taken. */
	private static Map<String, FamilyFile> off(FamilyFiles former) {
		Map<String, FamilyFile> families = new TreeMap<>();
		former.contents().forEach((file, text) -> {
			try {
				families.put(file, FamilyYaml.read(file, text, FamilyFile.class).withoutStarts());
			}
			catch (Unclear unclear) {
				LOG.warn("What {} said last is not understood any more: {}", file, unclear.getMessage());
			}
		});
		return families;
	}

	private void check(OfficeFile office, Map<String, FamilyFile> families) {
		office.groups().forEach((id, group) -> check(office, id, group));
		check(OfficeFile.NAME, office.processes(), office.groups().keySet());
		families.forEach((file, family) -> {
			checkPrefix(file, String.valueOf(family.prefix()));
			check(file, family.processes(), office.groups().keySet());
		});
	}

	private void check(OfficeFile office, String id, GroupEntry group) {
		if (group == null || !StringUtils.hasText(group.en()) || !StringUtils.hasText(group.fr())) {
			find("group-name", OfficeFile.NAME, id);
		}
		else if (group.nextLevel() != null && !office.groups().containsKey(group.nextLevel())) {
			find("group", OfficeFile.NAME, "groups." + id + ".next-level", group.nextLevel());
		}
	}

	private void check(String file, Map<String, ProcessRules> named, Set<String> groups) {
		named.forEach((process, rules) -> {
			if (rules == null) {
				find("kind", file, "processes." + process);
				return;
			}
			String owner = this.processes.putIfAbsent(process, file);
			if (owner != null) {
				find("process-twice", file, process, owner);
			}
			if (rules.prefix() != null) {
				checkPrefix(file, rules.prefix());
			}
			rules.groups()
				.stream()
				.filter(group -> !groups.contains(group))
				.forEach(group -> find("group", file, "processes." + process, group));
			rules.retention()
				.forEach((outcome, period) -> check(file, "processes." + process + ".retention." + outcome, period));
		});
	}

	private void check(String file, String place, Period period) {
		if (!ANY_DAY.plus(period).isAfter(ANY_DAY)) {
			find("period", file, place, period.toString());
		}
	}

	private void checkPrefix(String file, String prefix) {
		if (!PREFIX.matcher(prefix).matches()) {
			find("prefix", file, prefix);
		}
		else if (this.prefixes.containsKey(prefix)) {
			find("prefix-twice", file, prefix, this.prefixes.get(prefix));
		}
		else {
			this.prefixes.put(prefix, file);
		}
	}

	private void find(String key, String... details) {
		this.findings.add(Finding.of(key, details));
	}

}
