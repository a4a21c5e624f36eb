package ca.docket.casefile.documents.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileNameTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "../x.pdf", "a/b.pdf", "a\\b.pdf", ".hidden.pdf", "..", "a\r\nSet-Cookie: b.pdf",
			"a\0.pdf", "a\u202Efdp.exe", "a\u200B.pdf", "a\uD800.pdf", "a\u2028b.pdf" })
	void whatIsNotOneNameIsRefused(String name) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> FileName.usable(name)).withMessage("name");
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
