package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.text.Catalogue;

/**
 * What people read is there in French too: beside each process, table and form. Policies
 * are for those who keep them, and may go without.
 */
final class TranslationRules {

	private final Map<String, ModelFile> models = new TreeMap<>();

	private final Map<String, Map<String, String>> french = new TreeMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private TranslationRules(Collection<ModelFile> files) {
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
				case LETTER -> {
					// read apart, in both languages
				}
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

	private void add(ModelFile file, String element, String key, Object... details) {
		this.findings.add(Finding.of(file.name(), element, key, details));
	}

}
