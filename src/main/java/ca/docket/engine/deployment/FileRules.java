package ca.docket.engine.deployment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.engine.deployment.ModelFile.Kind;

/** A deployment is a handful of files with plain names. */
final class FileRules {

	static final int MOST_FILES = 500;

	private static final int LARGEST = 2 * 1024 * 1024;

	private static final int LARGEST_TOGETHER = 10 * 1024 * 1024;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

	private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");

	/** Their French is beside them, by the id alone. */
	private static final Set<Kind> HAVE_TEXTS = Set.of(Kind.PROCESS, Kind.TABLE, Kind.FORM);

	private FileRules() {
	}

	static List<Finding> tooMuch(Collection<ModelFile> files) {
		if (files.size() > MOST_FILES) {
			return List.of(Finding.of("", "", "model.files", files.size(), MOST_FILES));
		}
		if (files.stream().mapToLong(file -> file.bytes().length).sum() > LARGEST_TOGETHER) {
			return List.of(Finding.of("", "", "model.large-together", LARGEST_TOGETHER / 1024 / 1024));
		}
		return List.of();
	}

	/** What would make it pointless to look into the files. */
	static List<Finding> of(Collection<ModelFile> files) {
		List<Finding> findings = new ArrayList<>(tooMuch(files));
		Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		Set<String> ids = new TreeSet<>();
		for (ModelFile file : files) {
			if (!NAME.matcher(file.name()).matches()) {
				findings.add(Finding.of(file.name(), "", "model.name"));
			}
			else if (file.kind().isEmpty() || file.name().indexOf('.') != file.name().lastIndexOf('.')) {
				findings.add(Finding.of(file.name(), "", "model.kind"));
			}
			else if (file.bytes().length > LARGEST) {
				findings.add(Finding.of(file.name(), "", "model.large", LARGEST / 1024 / 1024));
			}
			else if (!isUtf8(file)) {
				findings.add(Finding.of(file.name(), "", "model.encoding"));
			}
			else if (!seen.add(file.name())) {
				findings.add(Finding.of(file.name(), "", "model.twice"));
			}
			else if (HAVE_TEXTS.contains(file.kind().get()) && !ids.add(id(file))) {
				findings.add(Finding.of(file.name(), "", "model.id-twice", id(file)));
			}
		}
		return findings;
	}

	/** Else the engine, its pages and these rules would not read the same characters. */
	private static boolean isUtf8(ModelFile file) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
			Matcher declared = DECLARED.matcher(text);
			// a parser takes a NUL in front for half of a character
			return text.chars().limit(2).noneMatch(character -> character == 0)
					&& (!declared.find() || declared.group(1).equalsIgnoreCase("UTF-8"));
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static String id(ModelFile file) {
		return file.name().substring(0, file.name().lastIndexOf('.'));
	}

}
