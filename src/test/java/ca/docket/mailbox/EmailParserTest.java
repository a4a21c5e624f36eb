package ca.docket.mailbox;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import ca.docket.mailbox.ParsedEmail.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in an email, however broken or hostile it is. */
class EmailParserTest {

	private static final String MIXED = """
			From: =?utf-8?q?Zo=C3=A9?= Roy <Zoe@Example.net>
			To: Applications <applications@example.org>
			Delivered-To: applications+co-op@example.org
			Subject: =?iso-8859-1?q?Candidature_d=E9velopp?=
			 =?iso-8859-1?q?eur?=
			Content-Type: multipart/mixed; boundary=b

			--b
			Content-Type: text/html; charset=utf-8

			<p>Bonjour,</p><script>alert(1)</script><p>voil&agrave;</p>
			--b
			Content-Type: image/png
			Content-Disposition: inline; filename=logo.png

			x
			--b
			Content-Type: application/pdf
			Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf
			Content-Transfer-Encoding: base64

			JVBERg==
			--b
			Content-Type: message/rfc822

			From: other@example.net

			inner
			--b--
			""";

	@Test
	void whoSentWhatWithWhichFiles() {
		ParsedEmail email = parse(MIXED);
		assertThat(email.from()).isEqualTo("zoe@example.net");
		assertThat(email.name()).isEqualTo("Zoé Roy");
		assertThat(email.recipients()).containsExactly("applications@example.org", "applications+co-op@example.org");
		assertThat(email.subject()).isEqualTo("Candidature développeur");
		assertThat(email.text()).contains("Bonjour,", "voilà").doesNotContain("alert", "<p>");
		assertThat(email.attachments()).extracting(Attachment::name).containsExactly("résumé.pdf", "email.eml");
		assertThat(email.attachments().get(0).content()).asString().isEqualTo("%PDF");
		assertThat(email.readable()).isTrue();
		assertThat(email.automatic()).isFalse();
	}

	@Test
	void anUnknownCharsetIsReadAsBestOneCan() {
		ParsedEmail email = parse("From: a@b.example\nContent-Type: text/plain; charset=x-klingon\n\nHello\n");
		assertThat(email.text()).isEqualTo("Hello");
		assertThat(email.readable()).isTrue();
	}

	@Test
	void aBrokenPartHidesNoOtherAndIsToldOf() {
		ParsedEmail email = parse("""
				From: a@b.example
				Content-Type: multipart/mixed; boundary=b

				--b
				Content-Type: application/pdf; name=a.pdf
				Content-Transfer-Encoding: x-unheard-of

				x
				--b
				Content-Type: text/plain

				still here
				--b--
				""");
		assertThat(email.readable()).isFalse();
		assertThat(email.text()).isEqualTo("still here");
	}

	@Test
	void nestingWithoutEndEnds() {
		StringBuilder nested = new StringBuilder("From: a@b.example\n");
		for (int i = 0; i < 200; i++) {
			nested.append("Content-Type: multipart/mixed; boundary=b")
				.append(i)
				.append("\n\n--b")
				.append(i)
				.append('\n');
		}
		ParsedEmail email = parse(nested.toString());
		assertThat(email.readable()).isFalse();
		assertThat(email.from()).isEqualTo("a@b.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\0\0\0", "no header at all", "From: <<>>\nTo: @,;\nSubject: =?x?q?=\n\n",
			"Content-Type: multipart/mixed\n\nno boundary", "Content-Type: ;;;;\n\nx" })
	void nonsenseIsNoFault(String nonsense) {
		assertThat(parse(nonsense).attachments()).hasSizeLessThan(2);
	}

	@Test
	void ofOneThatIsTooLargeTheHeadIsRead() {
		IncomingEmail cut = new IncomingEmail(UUID.randomUUID(), Instant.EPOCH,
				MIXED.substring(0, 300).getBytes(StandardCharsets.UTF_8), false);
		assertThat(EmailParser.parse(cut).from()).isEqualTo("zoe@example.net");
		assertThat(EmailParser.parse(cut).readable()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated; x=y", "Return-Path: <>",
			"Precedence: bulk", "Precedence: Auto_Reply", "List-Id: <jobs.example.net>",
			"X-Auto-Response-Suppress: All", "From: MAILER-DAEMON@example.net",
			"Content-Type: multipart/report; report-type=delivery-status; boundary=x" })
	void nobodyAnswersWhatNobodyWrote(String header) {
		assertThat(parse(header + "\n\nOut of office\n").automatic()).isTrue();
	}

	@Test
	void whatAPersonWroteMayBeAnswered() {
		assertThat(parse("From: a@b.example\nAuto-Submitted: no\nReturn-Path: <a@b.example>\n\nHi\n").automatic())
			.isFalse();
	}

	private static ParsedEmail parse(String raw) {
		byte[] bytes = raw.replace("\n", "\r\n").getBytes(Charset.forName("utf-8"));
		return EmailParser.parse(new IncomingEmail(UUID.randomUUID(), Instant.EPOCH, bytes, true));
	}

}
