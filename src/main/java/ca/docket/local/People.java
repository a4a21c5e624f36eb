package ca.docket.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.security.Person;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.springframework.core.io.Resource;

/**
 * A file of people and their groups.
 *
 * @param groups the name of each group by its id
 * @param people everybody, in the order of the file
 */
record People(Map<String, String> groups, List<Entry> people) {

	/** Someone, and the ids of the groups they are in. */
	record Entry(String id, String firstName, String lastName, String email, Locale language, List<String> groups) {

		Person person() {
			return new Person(this.id, this.firstName, this.lastName, this.email, this.language);
		}

	}

	static People read(Resource file) {
		try (InputStream in = file.getInputStream()) {
			Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
			return new JsonMapper().convertValue(tree, People.class);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The people in %s cannot be read.".formatted(file.getDescription()), ex);
		}
	}

	List<Entry> membersOf(String group) {
		return this.people.stream().filter(entry -> entry.groups().contains(group)).toList();
	}

}
