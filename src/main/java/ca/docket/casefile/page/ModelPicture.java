package ca.docket.casefile.page;

import java.security.Principal;
import java.util.Locale;

import ca.docket.casefile.CaseAccess;
import ca.docket.engine.model.ModelInWords;
import ca.docket.text.ModelTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The diagram of a case's model, with names in the reader's language. */
@RestController
class ModelPicture {

	private final CaseAccess access;

	private final CaseModels models;

	private final ModelTexts texts;

	ModelPicture(CaseAccess access, CaseModels models, ModelTexts texts) {
		this.access = access;
		this.models = models;
		this.texts = texts;
	}

	@GetMapping(path = "/cases/{number}/model", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
	String show(@PathVariable String number, Principal me, Locale language) {
		return this.models.definition(this.access.require(number, me.getName()).caseFile())
			.map(definition -> ModelInWords.translate(this.models.xml(definition),
					this.texts.ofDefinition(definition, language)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
