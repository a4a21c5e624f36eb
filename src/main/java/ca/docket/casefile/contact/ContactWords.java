package ca.docket.casefile.contact;

import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Contact;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** What contacts are called: as the form that asks for their name does. */
@Component
class ContactWords {

	private final ModelTexts texts;

	ContactWords(ModelTexts texts) {
		this.texts = texts;
	}

	String role(Case caseFile, Contact contact, Locale language) {
		return this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language)
			.fields()
			.filter(field -> Optional.of(contact.role() + ".name").equals(ContactFields.property(field)))
			.map(FieldText::label)
			.findFirst()
			.orElseGet(() -> FieldText.inWords(contact.role()));
	}

}
