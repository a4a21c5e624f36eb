package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.text.Catalogue;

/**
 * What people read is there in French too: beside each process, table and form, and each
 * letter. Policies are for those who keep them, and may go without.
 */
final class TranslationRules {

	private static final Pattern LETTER = Pattern.compile("([a-z][A-Za-z0-9]*-[A-Za-z0-9-]+_)(en|fr)\\.md");

	private final Map<String, ModelFile> models = new TreeMap<>();

	private final Map<String, Map<String, String>> french = new TreeMap<>();

	private final Set<String> names;

	private final List<Finding> findings = new ArrayList<>();

	private TranslationRules(Collection<ModelFile> files) {
		this.names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
		for (ModelFile file : files) {
			if (file.is(Kind.FRENCH)) {
				this.french.put(file.id(), Catalogue.read(file.text()).texts());
			}
			else if (!file.is(Kind.LETTER)) {
				this.models.put(file.id(), file);
			}
		}
	}

	/** Of files that can be read: no other rule may have found anything. */
	static List<Finding> of(Collection<ModelFile> files) {
		TranslationRules rules = new TranslationRules(files);
		files.forEach(file -> {
			switch (file.kind().orElseThrow()) {
				case PROCESS, TABLE, FORM -> rules.model(file);
				case FRENCH -> rules.french(file);
				case LETTER -> rules.letter(file);
			}
		});
		return rules.findings;
	}

	private void model(ModelFile model) {
		if (Units.isPolicy(model.name())) {
			return;
		}
		Map<String, String> said = this.french.getOrDefault(model.id(), Map.of());
		TranslatableTexts.of(model)
			.keySet()
			.stream()
			.filter(key -> said.getOrDefault(key, "").isBlank())
			.forEach(key -> {
				String element = key.substring(0, key.indexOf('.'));
				add(model, element, "model.french-missing", key, model.id() + Kind.FRENCH.ending());
			});
	}

	private void french(ModelFile texts) {
		ModelFile model = this.models.get(texts.id());
		if (model == null) {
			add(texts, "", "model.french-of-nothing");
			return;
		}
		Set<String> known = TranslatableTexts.of(model).keySet();
		new TreeMap<>(this.french.get(texts.id())).forEach((key, text) -> {
			if (!known.contains(key)) {
				add(texts, key, "model.french-unknown", model.name());
			}
			else if (model.is(Kind.PROCESS) && ModelExpressions.isOne(text)) {
				add(texts, key, "model.french-expression", text);
			}
		});
	}

	private void letter(ModelFile letter) {
		var name = LETTER.matcher(letter.name());
		if (!name.matches()) {
			add(letter, "", "model.letter-name");
			return;
		}
		String other = name.group(1) + (name.group(2).equals("en") ? "fr" : "en") + Kind.LETTER.ending();
		if (!this.names.contains(other)) {
			add(letter, "", "model.letter-alone", other);
		}
	}

	private void add(ModelFile file, String element, String key, Object... details) {
		this.findings.add(Finding.of(file.name(), element, key, details));
	}

}
