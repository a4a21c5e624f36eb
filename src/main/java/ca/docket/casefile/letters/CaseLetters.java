package ca.docket.casefile.letters;

import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

@Component
public class CaseLetters {

	public void toSubmitter(Case caseFile, String letter, String key) {
		toSubmitter(caseFile, letter, key, Map.of());
	}

	public void toSubmitter(Case caseFile, String letter, String key, Map<String, ?> said) {
		throw new UnsupportedOperationException();
	}

	public void toGroup(Case caseFile, String letter, String key, String group) {
		throw new UnsupportedOperationException();
	}

	public void toGroup(Case caseFile, String letter, String key, String group, Map<String, ?> said) {
		throw new UnsupportedOperationException();
	}

	public void toPerson(Case caseFile, String letter, String key, Person person, Map<String, ?> said) {
		throw new UnsupportedOperationException();
	}

}
