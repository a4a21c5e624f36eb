package ca.docket.casefile.documents.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileNameTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "../x.pdf", "a/b.pdf", "a\\b.pdf", ".hidden.pdf", "..", "\u200B.hidden.pdf",
			"\u202E", "a\uD800.pdf" })
	void whatIsNotOneNameIsRefused(String name) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> FileName.usable(name)).withMessage("name");
	}

	@ParameterizedTest
	@CsvSource({ "'a\r\nSet-Cookie: b.pdf', a Set-Cookie_ b.pdf", "'a\0.pdf', a .pdf", "a\u202Efdp.exe, afdp.exe",
			"a\u200B.pdf, a.pdf", "a\u2028b.pdf, a b.pdf", "'a\u2066b\u2069.pdf', ab.pdf", "con.pdf, _con.pdf",
			"LPT1, _LPT1", "'aux .tar.pdf', _aux .tar.pdf", "COM\u00b9.pdf, _COM\u00b9.pdf", "concept.pdf, concept.pdf",
			"'what? \"this\".pdf', what_ _this_.pdf", "'a.pdf. .', a.pdf" })
	void aNameIsMadeSafeForAnySystem(String sent, String kept) {
		assertThat(FileName.usable(sent)).isEqualTo(kept);
	}

	@Test
	void aNameHasAtMostTwoHundredCharacters() {
		assertThat(FileName.usable("x".repeat(196) + ".pdf")).hasSize(200);
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> FileName.usable("x".repeat(197) + ".pdf"))
			.withMessage("name-length");
	}

	@Test
	void whatLooksTheSameIsTheSame() {
		String composed = FileName.usable("R\u00e9sum\u00e9.PDF");
		String apart = FileName.usable(" Re\u0301sume\u0301.pdf ");
		assertThat(FileName.key(apart)).isEqualTo(FileName.key(composed));
		assertThat(FileName.extension(composed)).isEqualTo("pdf");
	}

}
