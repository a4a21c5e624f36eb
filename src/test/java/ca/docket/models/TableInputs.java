package ca.docket.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a table can be asked: every combination of values that the family's forms can
 * give, and of what the family's other tables say.
 */
class TableInputs {

	private final List<FormAnswers> forms;

	private final List<Table> tables;

	TableInputs(Path table) {
		String family = Models.family(table);
		this.forms = Models.forms()
			.stream()
			.filter(form -> Models.family(form).equals(family))
			.map(FormAnswers::new)
			.toList();
		this.tables = Models.decisions()
			.stream()
			.filter(other -> Models.family(other).equals(family))
			.map(Table::new)
			.toList();
	}

	Set<Map<String, Object>> of(Table table) {
		Set<String> open = new LinkedHashSet<>(table.inputs());
		Set<Map<String, Object>> all = Set.of(Map.of());
		for (FormAnswers form : this.forms) {
			Set<String> here = new HashSet<>(open);
			here.retainAll(form.keys());
			open.removeAll(here);
			all = here.isEmpty() ? all : product(all, form.combinations(here));
		}
		for (String name : open) {
			all = product(all, values(name, table));
		}
		return all;
	}

	/** Of a number that a form asks for, those at which the table turns. */
	private List<Map<String, Object>> values(String name, Table table) {
		List<String> allowed = table.allowed(name);
		return !allowed.isEmpty() ? found(name, allowed)
				: by(name).map(other -> said(name, other)).orElseGet(() -> found(name, table.around(name)));
	}

	/** What a system task finds out, or has not found out yet. */
	private static List<Map<String, Object>> found(String name, List<?> allowed) {
		if (allowed.isEmpty()) {
			throw new AssertionError(name + " comes from no field of choice and from no table");
		}
		List<Map<String, Object>> found = new ArrayList<>();
		found.add(Collections.singletonMap(name, null));
		allowed.forEach(value -> found.add(Map.of(name, value)));
		return found;
	}

	private Optional<Table> by(String name) {
		return this.tables.stream()
			.filter(table -> table.gives(name) || table.collects() && name.equals(plural(table)))
			.findFirst();
	}

	private static List<Map<String, Object>> said(String name, Table by) {
		List<?> values = by.collects() ? subsets(by.given(single(by))) : by.given(name);
		return values.stream().map(value -> Map.<String, Object>of(name, value)).toList();
	}

	/** A COLLECT table gives a list, named as its one output with an s. */
	private static String plural(Table table) {
		return single(table) + "s";
	}

	private static String single(Table table) {
		return table.outputs().get(0);
	}

	private static List<List<Object>> subsets(List<Object> values) {
		List<List<Object>> subsets = new ArrayList<>(List.of(List.of()));
		for (Object value : values) {
			for (List<Object> smaller : List.copyOf(subsets)) {
				List<Object> larger = new ArrayList<>(smaller);
				larger.add(value);
				subsets.add(larger);
			}
		}
		return subsets;
	}

	private static Set<Map<String, Object>> product(Collection<Map<String, Object>> left,
			Collection<Map<String, Object>> right) {
		Set<Map<String, Object>> product = new LinkedHashSet<>();
		left.forEach(one -> right.forEach(other -> {
			Map<String, Object> both = new HashMap<>(one);
			both.putAll(other);
			product.add(both);
		}));
		return product;
	}

}
